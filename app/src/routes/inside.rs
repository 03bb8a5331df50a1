//! The pages of a project, slice by slice in the order of the thread: method, address, the right that it takes, and who
//! answers.

use crate::house::House;
use crate::public::rehearsal as through;
use crate::rights::{Thing as T, Verb as V};
use crate::routes::table::Table;
use crate::decisions::follow_up;
use crate::{
    backlog, changes, decisions, feedback, guide, needs, overview, participants, patterns, prototypes, quotes, remarks, removals, rounds,
    settings, sources, team, thread,
};

pub fn in_projects(house: &House) -> Table {
    let slices = [
        project, team, participants, sources, quotes, needs, clusters, prototypes, drafts, changes, rounds, rehearsal, feedback, decisions,
        said_of, thread,
    ];
    slices.into_iter().fold(Table::new(house), |table, slice| slice(table))
}

/// The first page, what is told about the project, its target groups and sprints, and its end.
fn project(table: Table) -> Table {
    table
        .get("/", V::See, T::Project, overview::show)
        .get("/guide", V::See, T::Project, guide::pages::list_inside)
        .get("/guide/{name}", V::See, T::Project, guide::pages::show_inside)
        .get("/settings", V::Write, T::Project, settings::pages::project::show)
        .post("/settings", V::Write, T::Project, settings::actions::change)
        .post("/groups", V::Write, T::Project, settings::actions::add_group)
        .get("/sprints/new", V::Write, T::Project, settings::pages::sprints::new)
        .post("/sprints", V::Write, T::Project, settings::actions::add_sprint)
        .get("/sprints/{number}", V::Write, T::Project, settings::pages::sprints::edit)
        .post("/sprints/{number}", V::Write, T::Project, settings::actions::change_sprint)
        .get("/sprints/{number}/remove", V::Write, T::Project, removals::sprint::ask)
        .post("/sprints/{number}/remove", V::Write, T::Project, removals::sprint::remove)
        .get("/groups/{id}/remove", V::Write, T::Project, removals::group::ask)
        .post("/groups/{id}/remove", V::Write, T::Project, removals::group::remove)
        .get("/close", V::Manage, T::Project, settings::closing::ask)
        .post("/close", V::Manage, T::Project, settings::closing::close)
        .post("/reopen", V::Manage, T::Project, settings::closing::reopen)
        .get("/remove", V::Manage, T::Project, removals::project::ask)
        .post("/remove", V::Manage, T::Project, removals::project::remove)
}

fn team(table: Table) -> Table {
    table
        .get("/team", V::See, T::Team, team::pages::team)
        .post("/team/invitations", V::Manage, T::Team, team::actions::invite)
        .post("/team/invitations/{id}/link", V::Manage, T::Team, team::actions::link_anew)
        .post("/team/invitations/{id}/withdraw", V::Manage, T::Team, team::actions::withdraw)
        .post("/team/{person}/role", V::Manage, T::Team, team::actions::change_role)
        .get("/team/{person}/leave", V::Manage, T::Team, team::pages::leaving::ask)
        .post("/team/{person}/leave", V::Manage, T::Team, team::actions::end_membership)
}

/// Who takes part in conversations, and what each says yes to.
fn participants(table: Table) -> Table {
    table
        .get("/participants", V::See, T::Participant, participants::pages::list::list)
        .get("/participants/new", V::Write, T::Participant, participants::pages::form::new)
        .post("/participants", V::Write, T::Participant, participants::actions::add)
        .get("/participants/{number}", V::See, T::Participant, thread::person::show)
        .post("/participants/{number}", V::Write, T::Participant, participants::actions::change)
        .get("/participants/{number}/edit", V::Write, T::Participant, participants::pages::form::edit)
        .get("/participants/{number}/consent", V::Write, T::Consent, participants::pages::consent::consent)
        .post("/participants/{number}/consent", V::Write, T::Consent, participants::actions::record_consent)
        .get("/participants/{number}/remove", V::Write, T::Participant, removals::participant::ask)
        .post("/participants/{number}/remove", V::Write, T::Participant, removals::participant::remove)
        .get("/participants/{number}/left", V::See, T::Participant, removals::left::show)
        .get("/participants/{number}/left/remove", V::Write, T::Source, removals::left_all::ask)
        .post("/participants/{number}/left/remove", V::Write, T::Source, removals::left_all::remove)
}

/// Conversations.
fn sources(table: Table) -> Table {
    table
        .get("/sources", V::See, T::Source, sources::list::show)
        .get("/sources/import", V::Write, T::Source, sources::import::show)
        .get("/sources/import/check", V::Write, T::Source, sources::import::check::show)
        .upload("/sources/import/check", V::Write, T::Source, sources::import::actions::check)
        .upload("/sources/import", V::Write, T::Source, sources::import::actions::add)
        .get("/sources/new", V::Write, T::Source, sources::write::new)
        .post("/sources/new", V::Write, T::Source, sources::write::actions::begin)
        .get("/sources/{number}", V::See, T::Source, quotes::read::show)
        .get("/sources/{number}/about", V::Write, T::Source, needs::evidence::correction::show)
        .post("/sources/{number}/about", V::Write, T::Source, needs::evidence::correction::change)
        .get("/sources/{number}/remove", V::Write, T::Source, removals::source::ask)
        .post("/sources/{number}/remove", V::Write, T::Source, removals::source::remove)
        .get("/sources/{number}/write", V::Write, T::Source, sources::write::show)
        // Another address than the form's page: browsers lose what stands in a page that it was sent back to.
        .post("/sources/{number}/write/save", V::Write, T::Source, sources::write::actions::save)
}

/// Lifted from a conversation, shown, approved, linked, removed.
fn quotes(table: Table) -> Table {
    table
        .get("/quotes", V::See, T::Quote, quotes::list::show)
        .get("/quotes/{number}", V::See, T::Quote, thread::quote::show)
        .post("/quotes/{number}/approval", V::Write, T::Consent, thread::approval::record)
        .post("/quotes/{number}/approval/withdraw", V::Write, T::Consent, thread::approval::withdraw)
        .get("/quotes/{number}/remove", V::Write, T::Quote, needs::evidence::removal::ask)
        .post("/quotes/{number}/remove", V::Write, T::Quote, needs::evidence::removal::remove)
        .post("/quotes/{number}/needs", V::Write, T::Need, thread::link_need::link_from_quote)
        .get("/quotes/{number}/needs/{need}/remove", V::Write, T::Need, removals::link::ask)
        .post("/quotes/{number}/needs/{need}/remove", V::Write, T::Need, removals::link::remove)
        .get("/sources/{number}/quotes/remove", V::Write, T::Quote, removals::source_quotes::ask)
        .post("/sources/{number}/quotes/remove", V::Write, T::Quote, removals::source_quotes::remove)
        .get("/sources/{number}/quote", V::Write, T::Quote, quotes::lifting::form)
        .post("/sources/{number}/quote", V::Write, T::Quote, quotes::lifting::marked)
        .post("/sources/{number}/quotes", V::Write, T::Quote, quotes::lifting::add)
}

fn needs(table: Table) -> Table {
    table
        .get("/needs", V::See, T::Need, backlog::all_needs_page::show)
        .post("/needs", V::Write, T::Need, needs::actions::add)
        .get("/needs/new", V::Write, T::Need, needs::pages::form::new)
        .get("/needs/{number}", V::See, T::Need, thread::need::show)
        .post("/needs/{number}", V::Write, T::Need, needs::actions::change)
        .get("/needs/{number}/edit", V::Write, T::Need, needs::pages::form::edit)
        .get("/needs/{number}/history", V::See, T::Need, needs::pages::history::show)
        .get("/needs/{number}/quotes", V::See, T::Quote, needs::pages::evidence::all)
        .get("/needs/{number}/evidence", V::Write, T::Need, needs::pages::more_quotes::add)
        .post("/needs/{number}/evidence", V::Write, T::Need, needs::evidence::linking::link)
        .post("/needs/{number}/evidence/remove", V::Write, T::Need, needs::evidence::linking::unlink)
        .get("/needs/{number}/remove", V::Write, T::Need, removals::need::ask)
        .post("/needs/{number}/remove", V::Write, T::Need, removals::need::remove)
}

/// Patterns.
fn clusters(table: Table) -> Table {
    table
        .get("/clusters", V::See, T::Cluster, patterns::pages::outline::show)
        .post("/clusters", V::Write, T::Cluster, patterns::actions::add)
        .get("/clusters/new", V::Write, T::Cluster, patterns::pages::form::new)
        .post("/clusters/move", V::Write, T::Cluster, patterns::moving::place)
        .get("/clusters/several", V::Write, T::Cluster, patterns::pages::several::show)
        .post("/clusters/several", V::Write, T::Cluster, patterns::moving::several)
        .get("/clusters/{number}", V::See, T::Cluster, patterns::pages::outline::find)
        .post("/clusters/{number}", V::Write, T::Cluster, patterns::actions::change)
        .get("/clusters/{number}/edit", V::Write, T::Cluster, patterns::pages::form::edit)
        .get("/clusters/{number}/dissolve", V::Write, T::Cluster, patterns::pages::dissolve::ask)
        .post("/clusters/{number}/dissolve", V::Write, T::Cluster, patterns::actions::dissolve)
}

fn prototypes(table: Table) -> Table {
    table
        .get("/prototypes", V::See, T::Prototype, thread::prototypes::show)
        .get("/prototypes/new", V::Write, T::Prototype, prototypes::pages::new::new)
        .post("/prototypes", V::Write, T::Prototype, prototypes::actions::add)
        .get("/prototypes/{number}", V::See, T::Prototype, thread::prototype::show)
        .get("/prototypes/{number}/about", V::Write, T::Prototype, prototypes::pages::about)
        .post("/prototypes/{number}/about", V::Write, T::Prototype, prototypes::actions::describe)
        .get("/prototypes/{number}/remove", V::Write, T::Prototype, removals::prototype::ask)
        .post("/prototypes/{number}/remove", V::Write, T::Prototype, removals::prototype::remove)
        .get("/prototypes/{number}/needs", V::Write, T::Prototype, prototypes::pages::links::show)
        .post("/prototypes/{number}/needs", V::Write, T::Prototype, prototypes::actions::links::link)
        .post("/prototypes/{number}/needs/{need}", V::Write, T::Prototype, prototypes::actions::links::reword)
        .post("/prototypes/{number}/needs/{need}/unlink", V::Write, T::Prototype, prototypes::actions::links::unlink)
        .post("/prototypes/{number}/iterations", V::Write, T::Prototype, prototypes::actions::next_iteration)
        .get("/prototypes/{number}/compare", V::See, T::Prototype, thread::compare::show)
}

/// An iteration of a prototype: tried by the team, written and removed while nobody outside has seen it.
fn drafts(table: Table) -> Table {
    table
        .get("/prototypes/{number}/v/{version}", V::See, T::Prototype, thread::prototype::version::show)
        .get("/prototypes/{number}/v/{version}/remove", V::Write, T::Prototype, removals::draft::ask)
        .post("/prototypes/{number}/v/{version}/remove", V::Write, T::Prototype, removals::draft::remove)
        .get("/prototypes/{number}/v/{version}/try", V::See, T::Prototype, prototypes::pages::walk::begin)
        .get("/prototypes/{number}/v/{version}/try/{slug}", V::See, T::Prototype, prototypes::pages::walk::show)
        .post("/prototypes/{number}/v/{version}/try/{slug}", V::See, T::Prototype, prototypes::pages::walk::send)
        .get("/prototypes/{number}/v/{version}/pages", V::Write, T::Prototype, prototypes::pages::draft::new)
        .post("/prototypes/{number}/v/{version}/pages", V::Write, T::Prototype, prototypes::actions::drafts::add_page)
        .get("/prototypes/{number}/v/{version}/pages/{slug}", V::Write, T::Prototype, prototypes::pages::draft::show)
        .post("/prototypes/{number}/v/{version}/pages/{slug}", V::Write, T::Prototype, prototypes::actions::drafts::save_page)
        .asks::<prototypes::asked::Preview>(V::Write, T::Prototype)
        .post("/prototypes/{number}/v/{version}/pages/{slug}/move", V::Write, T::Prototype, prototypes::actions::drafts::move_page)
        .get("/prototypes/{number}/v/{version}/pages/{slug}/delete", V::Write, T::Prototype, prototypes::pages::draft::delete)
        .post("/prototypes/{number}/v/{version}/pages/{slug}/delete", V::Write, T::Prototype, prototypes::actions::drafts::delete_page)
}

/// What was changed because of what people said.
fn changes(table: Table) -> Table {
    table
        .get("/prototypes/{number}/v/{version}/changes", V::Write, T::Prototype, changes::pages::change::new)
        .post("/prototypes/{number}/v/{version}/changes", V::Write, T::Prototype, changes::actions::add)
        .get("/prototypes/{number}/v/{version}/changes/{change}", V::Write, T::Prototype, changes::pages::change::edit)
        .post("/prototypes/{number}/v/{version}/changes/{change}", V::Write, T::Prototype, changes::actions::change)
        .get("/prototypes/{number}/v/{version}/changes/{change}/remove", V::Write, T::Prototype, changes::pages::change::remove)
        .post("/prototypes/{number}/v/{version}/changes/{change}/remove", V::Write, T::Prototype, changes::actions::remove)
        .get("/prototypes/{number}/v/{version}/changes/{change}/publish", V::Write, T::YouSaid, changes::pages::publish::ask)
        .post("/prototypes/{number}/v/{version}/changes/{change}/publish", V::Write, T::YouSaid, changes::actions::publish)
        .post("/prototypes/{number}/v/{version}/changes/{change}/take-back", V::Write, T::YouSaid, changes::actions::take_back)
        .get("/you-said", V::See, T::YouSaid, changes::pages::you_said::show)
}

/// Test rounds, as the team sees them.
fn rounds(table: Table) -> Table {
    table
        .get("/rounds", V::See, T::Round, rounds::pages::list::list)
        .get("/rounds/new", V::Open, T::Round, thread::opening::new)
        .get("/prototypes/{number}/rounds/new", V::Open, T::Round, rounds::pages::open::from_prototype)
        .post("/rounds", V::Open, T::Round, rounds::actions::open)
        .get("/rounds/{number}", V::See, T::Round, thread::round::show)
        .get("/rounds/{number}/readers", V::Open, T::Round, rounds::pages::readers::edit)
        .post("/rounds/{number}/readers", V::Open, T::Round, rounds::actions::change_readers)
        .get("/rounds/{number}/close", V::Open, T::Round, rounds::pages::close::ask)
        .post("/rounds/{number}/close", V::Open, T::Round, rounds::actions::close)
        .get("/rounds/{number}/reopen", V::Open, T::Round, thread::opening::again)
        .post("/rounds/{number}/reopen", V::Open, T::Round, rounds::actions::reopen)
}

/// A round that the team goes through as a visitor would.
fn rehearsal(table: Table) -> Table {
    table
        .get("/rehearsal/{of}/{number}", V::Open, T::Round, through::pages::door)
        .post("/rehearsal/{of}/{number}/{way}/start", V::Open, T::Round, through::sent::start)
        .get("/rehearsal/{of}/{number}/{way}/page/{slug}", V::Open, T::Round, through::pages::page)
        .post("/rehearsal/{of}/{number}/{way}/page/{slug}", V::Open, T::Round, through::sent::pretend)
        .post("/rehearsal/{of}/{number}/{way}/page/{slug}/comment", V::Open, T::Round, through::sent::comment)
        .get("/rehearsal/{of}/{number}/{way}/group", V::Open, T::Round, through::pages::group)
        .post("/rehearsal/{of}/{number}/{way}/group", V::Open, T::Round, through::sent::group)
        .get("/rehearsal/{of}/{number}/{way}/question/{question}", V::Open, T::Round, through::pages::question)
        .post("/rehearsal/{of}/{number}/{way}/question/{question}", V::Open, T::Round, through::sent::reply)
        .get("/rehearsal/{of}/{number}/{way}/send", V::Open, T::Round, through::pages::end)
        .post("/rehearsal/{of}/{number}/{way}/send", V::Open, T::Round, through::sent::send)
        .get("/rehearsal/{of}/{number}/{way}/code", V::Open, T::Round, through::pages::code)
        .get("/rehearsal/{of}/{number}/{way}/you-said", V::Open, T::Round, through::pages::you_said)
        .get("/rehearsal/{of}/{number}/{way}/over", V::Open, T::Round, through::pages::over)
        .post("/rehearsal/{of}/{number}/{way}/over", V::Open, T::Round, through::sent::over)
}

/// What representatives say of needs and quotes, and what they are answered.
fn said_of(table: Table) -> Table {
    table
        .get("/remarks", V::See, T::Remark, remarks::pages::list::show)
        .get("/remarks/new", V::Say, T::Remark, remarks::pages::propose::new)
        .post("/remarks", V::Say, T::Remark, remarks::actions::propose)
        .get("/remarks/{number}", V::See, T::Remark, remarks::pages::show::show)
        .post("/remarks/{number}/take-back", V::Say, T::Remark, remarks::actions::take_back)
        .post("/remarks/{number}/answer", V::Answer, T::Remark, remarks::actions::answer)
        .get("/remarks/{number}/need", V::Write, T::Need, remarks::made::new)
        .post("/remarks/{number}/need", V::Write, T::Need, remarks::made::make)
        .get("/remarks/rounds/{number}", V::Say, T::Remark, remarks::pages::rounds::show)
        .post("/needs/{number}/remark", V::Say, T::Remark, remarks::actions::react)
        .post("/quotes/{number}/objection", V::Say, T::Remark, remarks::actions::object)
}

/// What people said in a round.
fn feedback(table: Table) -> Table {
    table
        .get("/rounds/{number}/feedback/{piece}", V::See, T::Feedback, thread::piece::show)
        .post("/rounds/{number}/answer", V::Answer, T::Feedback, feedback::actions::answer_several)
        .post("/rounds/{number}/feedback/{piece}/answer", V::Answer, T::Feedback, feedback::actions::answer)
        .post("/rounds/{number}/feedback/{piece}/no-answer", V::Answer, T::Feedback, feedback::actions::need_no_answer)
        .post("/rounds/{number}/feedback/{piece}/no-answer/undo", V::Answer, T::Feedback, feedback::actions::need_answer)
        .get("/rounds/{number}/feedback/{piece}/hide", V::Hide, T::Feedback, feedback::pages::piece::ask_hide)
        .post("/rounds/{number}/feedback/{piece}/hide", V::Hide, T::Feedback, feedback::actions::hide)
        .post("/rounds/{number}/feedback/{piece}/unhide", V::Hide, T::Feedback, feedback::actions::unhide)
        .get("/rounds/{number}/withdrawn", V::See, T::Feedback, feedback::pages::withdrawn::list)
        .get("/rounds/{number}/withdrawn/{visit}", V::See, T::Feedback, feedback::pages::withdrawn::show)
        .post("/rounds/{number}/withdrawn/{visit}", V::Answer, T::Feedback, feedback::pages::withdrawn::read)
        .post("/rounds/{number}/feedback/{piece}/urgent", V::Answer, T::Feedback, feedback::urgent::actions::handle)
        .post("/rounds/{number}/feedback/{piece}/urgent/take", V::Answer, T::Feedback, feedback::urgent::actions::take)
        .post("/rounds/{number}/feedback/{piece}/urgent/undo", V::Answer, T::Feedback, feedback::urgent::actions::undo)
}

/// The backlog, and what was decided.
fn decisions(table: Table) -> Table {
    table
        .get("/backlog", V::See, T::Backlog, backlog::pages::show)
        .get("/decisions", V::See, T::Decision, decisions::pages::list::list)
        .get("/decisions/new", V::Decide, T::Decision, decisions::pages::new::new)
        .post("/decisions", V::Decide, T::Decision, decisions::actions::decide)
        .get("/decisions/{number}", V::See, T::Decision, decisions::pages::show::show)
        .get("/decisions/{number}/follow-up", V::Answer, T::Decision, follow_up::pages::follow)
        .post("/decisions/{number}/follow-up", V::Answer, T::Decision, follow_up::actions::follow)
        .get("/decisions/{number}/follow-up/plan", V::Decide, T::Decision, follow_up::pages::plan)
        .post("/decisions/{number}/follow-up/plan", V::Decide, T::Decision, follow_up::actions::plan)
}

fn thread(table: Table) -> Table {
    table
        .get("/thread/{kind}/{at}", V::See, T::Thread, thread::pages::show)
}
