//! A round while it runs: how to invite, how many have come, what they say of each need, and what they wrote.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::codes;
use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::figures::Verdicts;
use crate::feedback::model::ChangeLink;
use crate::feedback::pages::{piece, urgent, verdicts};
use crate::feedback::store::{Filter, Piece, Step, Totals};
use crate::feedback::tallies;
use crate::feedback::urgent::mark::Mark;
use crate::few;
use crate::house::House;
use crate::id::RoundId;
use crate::rights::{Thing, Verb};
use crate::rounds::model::{Question, Round, RoundState};
use crate::rounds::names;
use crate::rounds::pages::{above, readers, state, tried};
use crate::rounds::qr::qr;
use crate::rounds::rehearsal::{Of, door};
use crate::rounds::store;
use crate::ui::page::{lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, pager};
use crate::ui::paragraphs;
use crate::{changes, feedback, t};

/// Which feedback is asked for: what waits or all, about one page, one need or the whole.
#[derive(Debug, Default, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Asked {
    #[serde(skip_serializing_if = "String::is_empty")]
    show: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    step: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    need: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    whole: String,
    page: Option<String>,
}

impl Asked {
    fn filter(&self) -> Filter<'_> {
        Filter {
            waiting: self.show == "waiting",
            page: &self.step,
            need: self.need.parse().unwrap_or_default(),
            messages: self.whole == "yes",
        }
    }

    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    /// All of it that is about the same.
    fn about(&self) -> Self {
        let all = Self::default();
        match (self.step.as_str(), self.need.as_str(), self.whole.as_str()) {
            ("", "", "yes") => Self { whole: "yes".to_owned(), ..all },
            ("", "", _) => all,
            ("", need, _) => Self { need: need.to_owned(), ..all },
            (step, ..) => Self { step: step.to_owned(), ..all },
        }
    }

    /// Of what it is about, only what waits, or all.
    fn waiting(&self, only: bool) -> Self {
        Self { show: if only { "waiting" } else { "" }.to_owned(), ..self.about() }
    }
}

/// The address of a part of what was written.
fn address(desk: &Desk, round: &Round, part: &Asked) -> String {
    let query = serde_html_form::to_string(part).unwrap_or_default();
    let query = if query.is_empty() { query } else { format!("?{query}") };
    format!("{}{query}#feedback", desk.path(format_args!("rounds/{}", round.number)))
}

/// What was written, for the team's eyes.
#[derive(Debug, Serialize)]
struct Written {
    pieces: Vec<Piece>,
    total: i64,
    changes: Vec<ChangeLink>,
    totals: Totals,
    /// Of the pieces shown.
    marks: Vec<Mark>,
    /// The numbers of all pieces in the round that may be urgent and that nobody has seen to.
    urgent: Vec<i64>,
}

impl Written {
    async fn find(conn: &mut Conn, round: RoundId, asked: &Asked) -> Result<Self, sqlx::Error> {
        let pieces = feedback::store::pieces(conn, round, asked.filter(), PER_PAGE, asked.page().offset()).await?;
        let ids: Vec<_> = pieces.iter().map(|piece| piece.id).collect();
        Ok(Self {
            pieces,
            marks: feedback::urgent::store::of_pieces(conn, &ids).await?,
            urgent: feedback::urgent::store::waiting(conn, round).await?,
            total: feedback::store::count_pieces(conn, round, asked.filter()).await?,
            changes: changes::said::naming(conn, round).await?,
            totals: feedback::store::totals(conn, round).await?,
        })
    }
}

/// All that the page shows. What was written is not asked for where the person may not read it.
#[derive(Debug, Serialize)]
pub struct Shown {
    round: Round,
    questions: Vec<Question>,
    verdicts: Vec<Verdicts>,
    steps: Vec<Step>,
    written: Option<Written>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, number: i64, asked: &Asked) -> Result<Shown, Trouble> {
    let reads = desk.may(Verb::See, Thing::Feedback);
    let round = store::find(conn, desk.project.id, number).await?.ok_or(Trouble::NotFound)?.before(reads);
    let questions = store::questions(conn, round.id).await?;
    let verdicts = tallies::of_round(conn, round.id, desk.audience()).await?;
    let steps = feedback::store::steps(conn, round.id, round.iteration_id).await?;
    let written = if reads { Some(Written::find(conn, round.id, asked).await?) } else { None };
    Ok(Shown { round, questions, verdicts, steps, written })
}

pub async fn show(
    desk: Desk,
    State(house): State<House>,
    Path((_, number)): Path<(String, i64)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let shown = load(&mut house.read().await?, &desk, number, &asked).await?;
    Ok(view(&desk, &shown, &asked))
}

fn view(desk: &Desk, shown: &Shown, asked: &Asked) -> Response {
    let lang = desk.lang;
    let Shown { round, questions, verdicts, steps, written } = shown;
    let name = format!("{} · {}", codes::round(round.number), tried(round));
    desk.page(&name, || {
        let met = verdicts.iter().any(|one| one.said.is_tried());
        let heard = steps.iter().any(|step| step.comments > 0) || written.as_ref().is_some_and(|all| all.totals.pieces > 0);
        view! {
            {above(desk, round, false)}
            {title(tried(round))}
            {lead(state(lang, round, desk.house.clock.now()))}
            {written.as_ref().and_then(|written| urgent::first(desk, round, &written.urgent))}
            <p class="page__actions"><a href=desk.path(format_args!("thread/round/{}", round.number))>{t!(lang, "thread-show")}</a></p>
            <ol class="thread">
                {station(t!(lang, "round-invite"), true, invite(desk, round))}
                {station(t!(lang, "round-who-came"), round.begun > 0, came_view(desk, round))}
                {station(t!(lang, "round-needs-met"), met, needs_met(desk, questions, verdicts))}
                {station(t!(lang, "round-written"), heard, view! { {readers::line(desk, round)} {written_view(desk, shown, asked)} }.into_any())}
            </ol>
        }
    })
}

fn station(name: &'static str, filled: bool, body: AnyView) -> AnyView {
    let class = if filled { "thread__station" } else { "thread__station thread__station--empty" };
    view! { <li class=class><h2 class="thread__name">{name}</h2> {body}</li> }.into_any()
}

fn invite(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let base = &desk.house.settings.base_url;
    let link = format!("{base}/t/{}", round.code);
    let here = desk.path(format_args!("rounds/{}", round.number));
    let opens = desk.may(Verb::Open, Thing::Round);
    if round.state(desk.house.clock.now()) == RoundState::Closed {
        let by = round.closed_by.clone().unwrap_or_default();
        let again = opens.then(|| {
            view! { <p><a class="button button--quiet" href=format!("{here}/reopen")>{t!(lang, "round-reopen")}</a></p> }
        });
        return view! { <p>{t!(lang, "round-closed-text", by = by)}</p> {again} {words(desk, round)} }.into_any();
    }
    let close = opens.then(|| {
        view! {
            <p><a href=door(desk, Of::Round, round.number)>{t!(lang, "round-rehearse")}</a></p>
            <p><a class="button button--quiet" href=format!("{here}/close")>{t!(lang, "round-close")}</a></p>
        }
    });
    view! {
        <div class="invite">
            {qr(lang, &link)}
            <div class="invite__ways">
                <p>{t!(lang, "round-link")}</p>
                <p class="copy"><a class="copy__text" href=link.clone()>{link.clone()}</a></p>
                <p>{t!(lang, "round-code", address = format!("{base}/t"))}</p>
                <p class="return-code">{round.code.clone()}</p>
            </div>
        </div>
        {words(desk, round)}
        {close}
    }
    .into_any()
}

fn words(desk: &Desk, round: &Round) -> AnyView {
    view! {
        <details>
            <summary>{t!(desk.lang, "round-invitation-text")}</summary>
            <div class="measure">{paragraphs(&round.invitation)}</div>
        </details>
    }
    .into_any()
}

fn came_view(desk: &Desk, round: &Round) -> AnyView {
    let lang = desk.lang;
    let came = round.came(desk.audience());
    let waits = came.unfinished.exactly().is_some_and(|n| n > 0);
    view! {
        <p><strong>{names::came(lang, &came).join(", ")}</strong> "."</p>
        {waits.then(|| view! { <p class="muted">{t!(lang, "round-midway")}</p> })}
        {taken_back(desk, round)}
    }
    .into_any()
}

/// How many have taken back all that they said, if these eyes may see that; the team can see that they have.
fn taken_back(desk: &Desk, round: &Round) -> Option<AnyView> {
    let n = few::Number::of(round.withdrawn, desk.audience()).exactly().filter(|n| *n > 0)?;
    let words = t!(desk.lang, "round-withdrawn-n", n = n);
    Some(if desk.may(Verb::See, Thing::Feedback) {
        let href = desk.path(format_args!("rounds/{}/withdrawn", round.number));
        view! { <p><a href=href>{words}</a></p> }.into_any()
    } else {
        view! { <p>{words}</p> }.into_any()
    })
}

fn needs_met(desk: &Desk, questions: &[Question], said: &[Verdicts]) -> AnyView {
    view! { {verdicts::why(desk)} {verdicts::needs(desk, questions, said)} }.into_any()
}

fn written_view(desk: &Desk, Shown { round, questions, steps, written, .. }: &Shown, asked: &Asked) -> AnyView {
    let lang = desk.lang;
    let Some(written) = written else {
        // Who may not read the words sees how many there are.
        let rows: Vec<_> = steps.iter().map(|step| view! { <li>{comments(desk, step)}</li> }).collect();
        return view! { <p>{t!(lang, "round-words-for-team")}</p> <ul>{rows}</ul> }.into_any();
    };
    let waiting = asked.show == "waiting";
    let part = |name: String, about: Asked| {
        let current = (asked.about() == about).then_some("true");
        view! { <li><a href=address(desk, round, &about.waiting(waiting)) aria-current=current>{name}</a></li> }
    };
    let all = Asked::default;
    let mut parts = vec![part(t!(lang, "round-about-all", n = written.totals.pieces), all())];
    parts.extend(steps.iter().map(|step| part(comments(desk, step), Asked { step: step.slug.clone(), ..all() })));
    parts.extend(questions.iter().map(|one| {
        let need = one.need_number;
        part(t!(lang, "round-about-need", need = codes::need(need)), Asked { need: need.to_string(), ..all() })
    }));
    let whole = Asked { whole: "yes".to_owned(), ..all() };
    parts.push(part(t!(lang, "round-about-whole", n = written.totals.messages), whole));
    let choice = |name: String, only: bool| {
        let current = (only == waiting).then_some("true");
        view! { <li><a href=address(desk, round, &asked.waiting(only)) aria-current=current>{name}</a></li> }
    };
    let mark = |piece: &Piece| written.marks.iter().find(|mark| mark.feedback_id == piece.id);
    let pieces: Vec<_> =
        written.pieces.iter().map(|one| piece::article(desk, round, (one, mark(one)), &written.changes, 3)).collect();
    view! {
        <nav id="feedback" class="parts" aria-label=t!(lang, "round-filter")>
            <ul class="parts__row">{choice(t!(lang, "round-show-all").to_owned(), false)} {choice(t!(lang, "round-show-waiting", n = round.unanswered), true)}</ul>
            <ul class="parts__row">{parts}</ul>
        </nav>
        {pieces.is_empty().then(|| view! { <p class="muted">{t!(lang, "round-nothing-written")}</p> })}
        {pieces}
        {pager(lang, asked.page(), written.total, |n| address(desk, round, &Asked { page: Some(n.to_string()), ..asked.waiting(waiting) }))}
    }
    .into_any()
}

fn comments(desk: &Desk, step: &Step) -> String {
    let n = few::Number::of(step.comments, desk.audience()).words(desk.lang);
    t!(desk.lang, "round-about-step", title = step.title.as_str(), n = n)
}
