//! The pages outside every project: method, address, and who answers.

use crate::routes::table::Addresses;
use crate::{guide, kept, public, settings};

pub fn outside() -> Addresses {
    test_rounds(at_work(Addresses::default()))
}

/// Where people begin, and what everybody may read.
fn at_work(addresses: Addresses) -> Addresses {
    addresses
        .get("/", settings::home::home)
        .get("/p/{project}", settings::home::with_slash)
        .get("/projects/new", settings::pages::new::new)
        .post("/projects", settings::actions::add)
        .post("/kept/drop", kept::drop_kept)
        .get("/guide", guide::pages::list)
        .get("/guide/{name}", guide::pages::show)
        .get("/accessibility", public::statements::accessibility)
        .get("/privacy", public::statements::privacy)
        .get("/privacy/participants", public::statements::participants)
        .get("/privacy/staff", public::statements::staff)
}

/// Test rounds, for anybody with a link or a code.
fn test_rounds(addresses: Addresses) -> Addresses {
    addresses
        .get("/t", public::entry::ask)
        .post("/t", public::entry::go_to_round)
        .get("/t/leave", public::leave::leave)
        .get("/t/{code}", public::door::show)
        .get("/t/", public::entry::without_code)
        .get("/t/{code}/", public::door::back_to_round)
        .get("/t/{code}/start", public::door::back_to_round)
        .post("/t/{code}/start", public::start::start)
        .get("/t/{code}/thanks", public::door::thanks)
        .get("/t/{code}/page/{slug}", public::walk::show)
        .post("/t/{code}/page/{slug}", public::walk::pretend)
        .get("/t/{code}/page/{slug}/comment", public::walk::back_to_page)
        .post("/t/{code}/page/{slug}/comment", public::walk::comment)
        .get("/t/{code}/group", public::group::show)
        .post("/t/{code}/group", public::group::choose)
        .get("/t/{code}/question/{number}", public::question::show)
        .post("/t/{code}/question/{number}", public::question::reply)
        .get("/t/{code}/send", public::end::show)
        .post("/t/{code}/send", public::end::send)
        .get("/t/{code}/you-said", public::you_said::show)
        .get("/svar", public::answer::in_swedish)
        .get("/answer", public::answer::ask)
        .post("/answer", public::answer::open)
        .get("/answer/code", public::answer::code::show)
        .post("/answer/hide", public::answer::code::hide)
        .get("/answer/read", public::answer::read)
        .post("/answer/more", public::answer::more)
        .get("/answer/take-back", public::answer::ask_to_take_back)
        .post("/answer/take-back", public::answer::take_back)
        .post("/answer/trial", public::answer::trial)
}
