//! The part of the story from the first draft on: prototypes, rounds, what visitors said, changes, decisions.

use std::collections::HashMap;

use anyhow::{Context, bail};
use app::changes::store::NewChange;
use app::db::Conn;
use app::decisions::follow_up::{self, Plan};
use app::decisions::model::About;
use app::decisions::store::NewDecision;
use app::decisions::{known, store as decisions};
use app::feedback::model::{Channel, Pen};
use app::feedback::store::{About as Said, NewFeedback};
use app::feedback::urgent;
use app::feedback::visits::NewVisit;
use app::house::{House, Stamp};
use app::id::{FeedbackId, IterationId, NeedId, ProjectId, PrototypeId, QuestionId, RoundId};
use app::prototypes::store as prototypes;
use app::rights::Role;
use app::rounds::readers::{Readers, ReadingDays};
use app::rounds::store as rounds;
use app::slug::Slug;
use app::{changes, feedback, secret, workdays};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Europe::Stockholm;

use super::fill::{Cast, at, word};
use super::story::{self, Story};

/// What has been made so far, by the story's own numbers and keys.
#[derive(Debug, Default)]
struct Made {
    prototypes: HashMap<i64, PrototypeId>,
    feedback: HashMap<String, FeedbackId>,
    /// How many decisions have been taken.
    decided: usize,
}

pub async fn prototypes_and_rounds(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    story: &Story,
    needs: &HashMap<i64, NeedId>,
) -> anyhow::Result<()> {
    let mut made = Made::default();
    for (nth, told) in story.prototype.iter().enumerate() {
        let first_round = story.round.iter().find(|round| round.prototype == told.number);
        let fallback = story.sprint.last().context("the story has no sprint")?.starts_on;
        let day = first_round.map_or(fallback, |round| round.opened_on) - TimeDelta::days(5);
        let stamp = Stamp { by: cast.worker(nth), at: at(day, nth) };
        let prototype = house.ids.next();
        let (added, first) =
            prototypes::add(conn, &house.ids, prototype, cast.project, (&told.name, &told.idea), stamp).await?;
        let number = added.number;
        if number != told.number {
            bail!("prototype {} comes out of order", told.number);
        }
        made.prototypes.insert(number, prototype);
        let mut iteration = first.context("a prototype without v1")?;
        for told_iteration in &told.iteration {
            if told_iteration.version > 1 {
                iteration = next(house, conn, cast, &made, prototype, told_iteration, stamp).await?;
            }
            pages(house, conn, iteration, told_iteration).await?;
            if told_iteration.version == 1 {
                link(conn, needs, iteration, told, stamp).await?;
            }
            for round in
                story.round.iter().filter(|round| round.prototype == number && round.version == told_iteration.version)
            {
                // A decision keeps what was known: it is taken before what came after it.
                decide_until(house, conn, cast, story, needs, &mut made, round.opened_on).await?;
                tell_round(house, conn, cast, story, needs, &mut made, round, iteration).await?;
            }
        }
    }
    decide_until(house, conn, cast, story, needs, &mut made, NaiveDate::MAX).await
}

/// Takes the decisions up to a day, in the order of the story.
async fn decide_until(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    story: &Story,
    needs: &HashMap<i64, NeedId>,
    made: &mut Made,
    day: NaiveDate,
) -> anyhow::Result<()> {
    while let Some(told) = story.decision.get(made.decided).filter(|told| told.decided_on <= day) {
        decide(house, conn, cast, needs, made, told).await?;
        made.decided += 1;
    }
    Ok(())
}

/// The next iteration, with the changes that led to it.
async fn next(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    made: &Made,
    prototype: PrototypeId,
    told: &story::Iteration,
    first: Stamp,
) -> anyhow::Result<IterationId> {
    let heard = made.feedback.len();
    let stamp = Stamp { by: cast.worker(heard), at: first.at + TimeDelta::days(20) };
    let version = prototypes::next_iteration(conn, &house.ids, prototype, stamp).await?;
    if version != told.version {
        bail!("iteration {} comes out of order", told.version);
    }
    let iteration = prototypes::newest(conn, prototype).await?.context("the new iteration is missing")?;
    for change in &told.changes {
        let feedback = change
            .feedback
            .iter()
            .map(|key| made.feedback.get(key).copied().with_context(|| format!("no feedback {key}")))
            .collect::<anyhow::Result<Vec<_>>>()?;
        let new = NewChange { done: change.did, what: &change.what, because: &change.because, feedback: &feedback };
        let id = house.ids.next();
        changes::store::add_change(conn, id, iteration.id, &new, stamp).await?;
        changes::store::publish(conn, id, stamp).await?;
    }
    Ok(iteration.id)
}

/// The pages of an iteration, exactly those of the story: the first takes the place of the first, the rest are new.
async fn pages(house: &House, conn: &mut Conn, iteration: IterationId, told: &story::Iteration) -> anyhow::Result<()> {
    let slug = |page: &story::Page| Slug::parse(&page.slug).with_context(|| format!("{:?} is no slug", page.slug));
    let first = told.pages.first().context("an iteration without pages")?;
    let first_slug = slug(first)?;
    for copied in prototypes::pages(conn, iteration).await? {
        if copied.slug == first_slug {
            prototypes::save_page(conn, iteration, &copied.slug, &first.title, first.body.trim()).await?;
        } else {
            prototypes::delete_page(conn, iteration, &copied.slug).await?;
        }
    }
    let new = if told.version == 1 { &told.pages[..] } else { &told.pages[1..] };
    for page in new {
        prototypes::add_page(conn, house.ids.next(), iteration, &slug(page)?, &page.title, page.body.trim()).await?;
    }
    Ok(())
}

async fn link(
    conn: &mut Conn,
    needs: &HashMap<i64, NeedId>,
    iteration: IterationId,
    told: &story::Prototype,
    stamp: Stamp,
) -> anyhow::Result<()> {
    for link in &told.needs {
        let need = *needs.get(&link.need).with_context(|| format!("no need {}", link.need))?;
        prototypes::link_need(conn, iteration, need, &link.rationale, stamp).await?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "the whole story so far")]
async fn tell_round(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    story: &Story,
    needs: &HashMap<i64, NeedId>,
    made: &mut Made,
    told: &story::Round,
    iteration: IterationId,
) -> anyhow::Result<()> {
    let nth = usize::try_from(told.number)?;
    let stamp = Stamp { by: cast.worker(nth), at: at(told.opened_on, 0) };
    let asked: Vec<(i64, String)> = told.asked.iter().map(|one| (one.need, one.text.clone())).collect();
    let new = rounds::NewRound { iteration, invitation: &told.invitation, asked: &asked };
    let round = rounds::open(conn, &house.ids, house.ids.next(), cast.project, &new, stamp).await?.id;
    rounds::set_readers(conn, round, Readers { owner: stamp.by, days: ReadingDays::WEEKDAYS }).await?;
    let questions: HashMap<NeedId, QuestionId> =
        rounds::questions(conn, round).await?.into_iter().map(|q| (q.need_id, q.id)).collect();
    for visit in story.visit.iter().filter(|visit| visit.round == told.number) {
        tell_visit(house, conn, cast, needs, &questions, made, round, visit).await?;
    }
    if let Some(day) = told.closed_on {
        rounds::close(conn, round, Stamp { at: at(day, 300), ..stamp }).await?;
    }
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "the whole story so far")]
async fn tell_visit(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    needs: &HashMap<i64, NeedId>,
    questions: &HashMap<NeedId, QuestionId>,
    made: &mut Made,
    round: RoundId,
    told: &story::Visit,
) -> anyhow::Result<()> {
    let started: DateTime<Utc> =
        told.started.and_local_timezone(Stockholm).earliest().context("no such time in Sweden")?.to_utc();
    conn.at(started);
    let (on, token) = (told.started.date(), secret::token()?);
    let hash = secret::hash(&token);
    let web = NewVisit { trial: told.trial, ..NewVisit::web(round, &hash, on) };
    let new = if told.staff { NewVisit { channel: Channel::Phone, pen: Pen::Staff, ..web } } else { web };
    let visit = feedback::visits::start_visit(conn, &house.ids, &new).await?;
    let visit = visit.context("a visit to a closed round")?;
    if let Some(key) = &told.group {
        feedback::visits::set_group(
            conn,
            round,
            visit,
            Some(*cast.groups.get(key).with_context(|| format!("no group {key}"))?),
        )
        .await?;
    }
    let mut said: HashMap<String, FeedbackId> = HashMap::new();
    let mut things: Vec<(String, Said<'_>, &str)> = Vec::new();
    for comment in &told.comments {
        things.push((comment.key.clone(), Said::Page(&comment.page), &comment.text));
    }
    for verdict in &told.verdicts {
        let need = *needs.get(&verdict.need).with_context(|| format!("no need {}", verdict.need))?;
        let question =
            questions.get(&need).copied().with_context(|| format!("the round does not ask about need {}", verdict.need))?;
        let about = Said::Need { question, need, verdict: Some(word(&verdict.verdict)?) };
        things.push((verdict.need.to_string(), about, &verdict.text));
    }
    if !told.message.is_empty() {
        things.push(("message".to_owned(), Said::Whole, &told.message));
    }
    for (key, about, words) in things {
        let new = NewFeedback { round, visit, about, words };
        let id = feedback::store::add_feedback(conn, &house.ids, &new, on).await?;
        said.insert(key, id.context("the round is closed")?);
    }
    let code = house.pepper.code_hash(&house.pepper.return_code(&token));
    feedback::visits::send(conn, round, visit, &code, on).await?;
    // Answers are written at work, and after what may be urgent has been seen to.
    let handled_on = told.urgent.as_ref().map_or(on, |handled| handled.handled_on);
    let answered_on = workdays::after(on, 1).max(handled_on);
    for (nth, answer) in told.answers.iter().enumerate() {
        let feedback =
            *said.get(&answer.on).with_context(|| format!("{} answers {}, which nobody said", told.key, answer.on))?;
        let stamp = Stamp { by: cast.worker(made.feedback.len()), at: at(answered_on, 60 + made.feedback.len() + nth) };
        feedback::store::answer(conn, feedback, &answer.text, stamp).await?;
    }
    if let Some(handled) = &told.urgent {
        let feedback = *said.get(&handled.on).with_context(|| format!("{} has no {}", told.key, handled.on))?;
        let stamp = Stamp { by: cast.worker(made.feedback.len()), at: at(handled.handled_on, 30) };
        let what = (word(&handled.outcome)?, handled.note.as_str());
        if !urgent::store::handle(conn, (round, feedback), what, stamp).await? {
            bail!("{} has nothing that may be urgent", told.key);
        }
    }
    made.feedback.extend(said.into_iter().map(|(key, id)| (format!("{}/{key}", told.key), id)));
    Ok(())
}

async fn decide(
    house: &House,
    conn: &mut Conn,
    cast: &Cast,
    needs: &HashMap<i64, NeedId>,
    made: &Made,
    told: &story::Decision,
) -> anyhow::Result<()> {
    let about = match (told.need, told.prototype) {
        (Some(need), None) => About::Need(*needs.get(&need).with_context(|| format!("no need {need}"))?),
        (None, Some(number)) => {
            About::Prototype(*made.prototypes.get(&number).with_context(|| format!("no prototype {number}"))?)
        }
        _ => bail!("a decision is about a need or a prototype"),
    };
    let plan = match (told.follow_on, &told.follow_by) {
        (Some(due_on), Some(role)) => Some(Plan { due_on, owner: cast.first(word(role)?) }),
        _ => None,
    };
    let new = NewDecision { about, kind: word(&told.kind)?, reason: &told.reason, lesson: &told.lesson, plan };
    let project: ProjectId = cast.project;
    let stamp = Stamp { by: cast.first(Role::Manager), at: at(told.decided_on, 60) };
    let known = known::now(conn, about).await?;
    let id = house.ids.next();
    decisions::decide(conn, id, project, &new, &known, stamp).await?;
    if let Some((words, plan)) = told.followed.as_deref().zip(plan) {
        let stamp = Stamp { by: plan.owner, at: at(plan.due_on, 60) };
        follow_up::store::follow(conn, id, words, stamp).await?;
    }
    Ok(())
}
