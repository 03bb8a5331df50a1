//! One visit is one thing: all that somebody said on her way through a round, in order, on one thread, each with what we
//! answered. Below it the one piece that is in hand: it is answered once, by itself.

use leptos::prelude::*;
use serde::Serialize;

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::Trouble;
use crate::feedback::forms::{AnswerForm, HandleForm};
use crate::feedback::model::{ChangeLink, Channel, Pen, SpeaksFor, answer_by};
use crate::feedback::pages::piece::{about, answered, led_to, path, said, unneeded, ways};
use crate::feedback::pages::{listed, path_of, urgent};
use crate::feedback::part::Part;
use crate::feedback::store::{self, Piece};
use crate::feedback::urgent::mark::Mark;
use crate::feedback::urgent::store::of_pieces;
use crate::kept::Sheet;
use crate::lang::Lang;
use crate::rights::{Thing, Verb};
use crate::rounds::model::Round;
use crate::t;
use crate::ui::field::{Field, hidden};
use crate::ui::{icon, paragraphs};

/// So many pieces of one visit are shown at once.
const SHOWN: usize = 60;

/// A piece that somebody has in hand, within its visit.
#[derive(Debug, Serialize)]
pub struct InHand {
    pub piece: Piece,
    visit: Vec<Piece>,
    /// More was said in the visit than is shown.
    more: bool,
    marks: Vec<Mark>,
}

impl InHand {
    pub async fn find(conn: &mut Conn, piece: Piece) -> Result<Self, sqlx::Error> {
        let mut visit = store::in_visit(conn, piece.visit_id, i64::try_from(SHOWN).unwrap_or(i64::MAX) + 1).await?;
        let more = visit.len() > SHOWN;
        visit.truncate(SHOWN);
        if !visit.iter().any(|one| one.id == piece.id) {
            visit.push(piece.clone());
        }
        let ids: Vec<_> = visit.iter().map(|one| one.id).collect();
        Ok(Self { marks: of_pieces(conn, &ids).await?, piece, visit, more })
    }

    fn mark(&self, piece: &Piece) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.feedback_id == piece.id)
    }
}

/// What was typed about the piece and could not be taken.
#[derive(Debug)]
pub struct Sheets {
    answer: Sheet<AnswerForm>,
    urgent: Sheet<HandleForm>,
}

impl Sheets {
    pub async fn find(conn: &mut Conn, desk: &Desk, round: &Round, hand: &InHand, part: &Part) -> Result<Self, Trouble> {
        let here = path(desk, round, &hand.piece, "");
        let kept = desk.kept_on(conn, &here).await?;
        let mark = hand.mark(&hand.piece);
        let mut answer = kept.sheet(&here, || AnswerForm { within: part.query(), ..AnswerForm::default() });
        if hand.piece.may_be_answered() {
            answer.check(AnswerForm::parse);
        }
        let mut urgent = kept.sheet(&HandleForm::place(&here), || mark.map(HandleForm::of).unwrap_or_default());
        if mark.is_some_and(Mark::waits) {
            urgent.check(HandleForm::parse);
        }
        Ok(Self { answer, urgent })
    }

    /// That something of it is not saved.
    pub fn unsaved(&self, lang: Lang) -> AnyView {
        view! { {self.answer.unsaved(lang)} {self.urgent.unsaved(lang)} }.into_any()
    }

    /// What stands above the page.
    pub fn above(&self, lang: Lang) -> AnyView {
        view! { {self.answer.above(lang)} {self.urgent.above(lang)} }.into_any()
    }
}

/// The visit with the piece in hand, and what can be done about it.
pub fn whole(desk: &Desk, round: &Round, hand: &InHand, sheets: &Sheets, changes: &[ChangeLink], part: &Part) -> AnyView {
    let lang = desk.lang;
    let InHand { piece, visit, .. } = hand;
    let items: Vec<_> = visit.iter().map(|one| item(desk, round, hand, one, changes, part)).collect();
    let more = hand.more.then(|| {
        let all = listed(desk, round.number, &Part::of_visit(piece.visit));
        view! { <p class="note"><a href=all>{t!(lang, "round-visit-all")}</a></p> }
    });
    let mark = hand.mark(piece);
    view! {
        <article class="feedback" aria-labelledby="in-hand">
            <h2 class="feedback__visit" id="in-hand">{t!(lang, "round-visit", n = piece.visit)}</h2>
            <p class="muted note">{whose(lang, piece)}</p>
            {promise(desk, piece)}
            {piece.withdrawn_on.map(|on| view! { <p class="note">{t!(lang, "urgent-withdrawn", on = lang.date(on))}</p> })}
            <ol class="visit">{items}</ol>
            {more}
        </article>
        {mark.map(|mark| urgent::card(desk, &path(desk, round, piece, ""), mark, &sheets.urgent))}
        {answer(desk, round, hand, &sheets.answer, part)}
        {ways(desk, round, piece, part)}
    }
    .into_any()
}

/// The group, how the answers came and who held the pen.
pub fn whose(lang: Lang, piece: &Piece) -> AnyView {
    let group = piece.group_name.clone().unwrap_or_else(|| t!(lang, "round-row-no-group").to_owned());
    let channel = match piece.channel {
        Channel::Web => t!(lang, "round-by-web"),
        Channel::Paper => t!(lang, "round-by-paper"),
        Channel::Phone => t!(lang, "round-by-phone"),
        Channel::Meeting => t!(lang, "round-by-meeting"),
    };
    let pen = match piece.pen {
        Pen::Oneself => t!(lang, "round-piece-by-oneself"),
        Pen::Staff => t!(lang, "round-piece-by-staff"),
        Pen::Representative => t!(lang, "round-piece-by-representative"),
    };
    let rest: Vec<String> = [
        Some(channel.to_owned()),
        Some(pen.to_owned()),
        (piece.speaks_for == SpeaksFor::Another).then(|| t!(lang, "round-piece-for-another").to_owned()),
        piece.trial.then(|| t!(lang, "round-piece-trial").to_owned()),
        (piece.unfinished && !piece.trial).then(|| t!(lang, "round-piece-unfinished").to_owned()),
        Some(t!(lang, "round-came-in", date = lang.date(piece.received_on))),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <span dir="auto">{group}</span> " · " {rest.join(" · ")} }.into_any()
}

/// By when an answer was promised to whoever wrote it, while it has none.
fn promise(desk: &Desk, piece: &Piece) -> Option<AnyView> {
    let lang = desk.lang;
    piece.waits.then(|| {
        let by = answer_by(piece.received_on);
        if by < desk.house.clock.today() {
            view! { <p class="note late">{icon::warning()} " " {t!(lang, "round-promised-late", date = lang.date(by))}</p> }
                .into_any()
        } else {
            view! { <p class="muted note">{t!(lang, "round-promised", date = lang.date(by))}</p> }.into_any()
        }
    })
}

/// One thing that was said, with what came of it. The one in hand stands out where there are several.
fn item(desk: &Desk, round: &Round, hand: &InHand, one: &Piece, changes: &[ChangeLink], part: &Part) -> AnyView {
    let lang = desk.lang;
    let in_hand = one.id == hand.piece.id;
    let mark = hand.mark(one);
    let class = if in_hand && hand.visit.len() > 1 { "visit__said visit__said--in-hand" } else { "visit__said" };
    let number = (!one.words.is_empty()).then(|| {
        let name = t!(lang, "round-piece", n = one.number);
        if in_hand {
            view! { <span class="visit__number">{name}</span> }.into_any()
        } else {
            let href = path_of(desk, round.number, one.number, part);
            let words = if one.waits { t!(lang, "round-piece-answer", n = one.number) } else { name };
            view! { <a class="visit__number" href=href>{words}</a> }.into_any()
        }
    });
    view! {
        <li class=class aria-current=in_hand.then_some("true")>
            <p class="visit__about">{about(desk, one)} " " {number}</p>
            {mark.and_then(|mark| urgent::sign(desk, mark))}
            {said(desk, one, mark)}
            {answered(lang, one)}
            {unneeded(desk, round, one, part)}
            {led_to(desk, round, one, changes)}
        </li>
    }
    .into_any()
}

/// Where the answer is written; what a colleague wrote first, with what was typed here.
fn answer(desk: &Desk, round: &Round, hand: &InHand, sheet: &Sheet<AnswerForm>, part: &Part) -> Option<AnyView> {
    let lang = desk.lang;
    let piece = &hand.piece;
    if sheet.is_kept() && piece.answer.is_some() {
        let taken = view! {
            <div class="notice notice--warn" role="status">
                <h3>{icon::warning()} " " {t!(lang, "round-answer-taken")}</h3>
                <p>{t!(lang, "round-answer-taken-text")}</p>
                <blockquote dir="auto">{paragraphs(&sheet.form.words)}</blockquote>
            </div>
        };
        return Some(taken.into_any());
    }
    if piece.answer.is_some() {
        return Some(view! { <p class="note muted no-print">{t!(lang, "round-answer-stays")}</p> }.into_any());
    }
    let unneeded = piece.unneeded_by.is_some() && !sheet.is_kept();
    if !piece.may_be_answered() || unneeded || !desk.may(Verb::Answer, Thing::Feedback) {
        return None;
    }
    let reads = if piece.has_code { t!(lang, "round-answer-read") } else { t!(lang, "round-answer-unread") };
    let hint = format!("{reads} {}", t!(lang, "round-answer-once"));
    let several = hand.visit.iter().filter(|one| one.may_be_answered()).count() > 1;
    let to = several
        .then(|| view! { <p class="note">{t!(lang, "round-answer-to", n = piece.number)} " " {about(desk, piece)}</p> });
    // What may be urgent is seen to first.
    let class = if hand.mark(piece).is_some_and(Mark::waits) { "button button--quiet" } else { "button" };
    Some(
        view! {
            <form class="form feedback__form no-print" id=sheet.main(desk) method="post" action=path(desk, round, piece, "/answer")>
                {hidden("within", part.query())}
                {to}
                {Field::new(lang, "words", t!(lang, "round-answer-label")).hint(hint).value(&sheet.form.words).area(4).problems(&sheet.problems).view()}
                <div class="form__actions"><button class=class type="submit">{t!(lang, "round-answer-send")}</button></div>
            </form>
        }
        .into_any(),
    )
}
