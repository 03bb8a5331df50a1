//! The document around every page: head, menu, foot. Inside a project the menu is the thread itself: the steps of the
//! loop are knots on a red line, and the one you are in is filled.

use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::clock;
use crate::desk::{AtDesk, Desk, MainForm, Visitor};
use crate::lang::Lang;
use crate::projects::model::Counted;
use crate::rights::{Role, Thing, Verb};
use crate::t;
use crate::told::told;
use crate::ui::field::pressed;
use crate::ui::icon;
use crate::{paper, secret};

fn head(visitor: &Visitor, title: String, css: &'static str, nonce: Option<&str>) -> impl IntoView + use<> {
    let files = visitor.house.files;
    let start = nonce.and_then(|nonce| files.start_js.map(|src| (src, nonce.to_owned())));
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="robots" content="noindex" />
            <title>{title}</title>
            <link rel="icon" type="image/svg+xml" href=files.icon />
            <link rel="stylesheet" href=css />
            {start.map(|(src, nonce)| view! { <script type="module" src=src nonce=nonce></script> })}
        </head>
    }
}

/// The way to the other language, back to this page, with what stands in the form that the page is there for.
fn other_language(visitor: &Visitor) -> AnyView {
    let other = visitor.lang.other();
    let name = match other {
        Lang::Sv => "På svenska",
        Lang::En => "In English",
    };
    let (to, other) = (format!("/lang/{other}?to={}", crate::ui::in_query(&visitor.here)), other.word());
    let Some(form) = visitor.main.get() else {
        return view! { <a href=to lang=other hreflang=other>{name}</a> }.into_any();
    };
    let with = if form.sent { "&sent=yes" } else { "" };
    let to = format!("{to}&place={}{with}", crate::ui::in_query(&form.place));
    view! {
        <button class="link-button" lang=other type="submit" form=MainForm::ID formaction=to formmethod="post"
            formenctype="application/x-www-form-urlencoded" formnovalidate=true>
            {name}
        </button>
    }
    .into_any()
}

fn brand(lang: Lang, href: &'static str) -> impl IntoView {
    view! {
        <a class="brand" href=href>
            {icon::thread()}
            <span class="brand__name">{t!(lang, "app-name")}</span>
        </a>
    }
}

fn demo_note(visitor: &Visitor) -> Option<impl IntoView + use<>> {
    visitor.house.settings.demo.then(|| view! { <p class="demo-note">{t!(visitor.lang, "shell-demo")}</p> })
}

/// A page outside every project: sign-in, the list of projects, the account, the method guides, troubles.
pub fn outside(visitor: &Visitor, title: &str, body: AnyView) -> impl IntoView + use<> {
    let lang = visitor.lang;
    let account = visitor.person.as_ref().map(|person| account(lang, &person.name));
    view! {
        <html lang=lang.word()>
            {head(visitor, format!("{title} – {}", t!(lang, "app-name")), visitor.house.files.main_css, None)}
            <body class="work work--outside">
                <a class="skip" href="#content">{t!(lang, "shell-skip")}</a>
                <header class="top">
                    {brand(lang, "/")}
                    <div class="top__links">
                        <a href="/guide">{t!(lang, "shell-guide")}</a>
                        {other_language(visitor)}
                        {account}
                    </div>
                </header>
                <main class="page" id="content">{told(visitor)} {body}</main>
                {foot(visitor)}
            </body>
        </html>
    }
}

fn account(lang: Lang, name: &str) -> impl IntoView + use<> {
    view! {
        <a href="/account">{name.to_owned()}</a>
        <form class="inline" method="post" action="/sign-out">
            {pressed()}
            <button class="link-button" type="submit">{t!(lang, "shell-sign-out")}</button>
        </form>
    }
}

fn foot(visitor: &Visitor) -> impl IntoView + use<> {
    let lang = visitor.lang;
    // Whoever works here is not anonymous here.
    let privacy = if visitor.person.is_some() { "/privacy/staff" } else { "/privacy" };
    view! {
        <footer class="foot">
            {demo_note(visitor)}
            <p>
                <a href="/accessibility">{t!(lang, "shell-accessibility")}</a> " · "
                <a href=privacy>{t!(lang, "shell-privacy")}</a>
            </p>
        </footer>
    }
}

struct Step {
    path: &'static str,
    name: &'static str,
    thing: Thing,
    count: Option<Counted>,
}

/// The loop, in order.
fn steps(lang: Lang) -> [Step; 6] {
    let step = |path, name, thing, count| Step { path, name, thing, count };
    [
        step("sources", t!(lang, "loop-sources"), Thing::Source, Some(Counted::Sources)),
        step("needs", t!(lang, "loop-needs"), Thing::Need, Some(Counted::Needs)),
        step("clusters", t!(lang, "loop-clusters"), Thing::Cluster, Some(Counted::Clusters)),
        step("prototypes", t!(lang, "loop-prototypes"), Thing::Prototype, Some(Counted::Prototypes)),
        step("rounds", t!(lang, "loop-rounds"), Thing::Round, Some(Counted::Rounds)),
        step("backlog", t!(lang, "loop-backlog"), Thing::Backlog, None),
    ]
}

/// Beside the loop.
fn beside(desk: &Desk) -> Vec<Step> {
    let lang = desk.lang;
    // The team has it there once somebody has said something.
    let heard = desk.role == Role::Representative || desk.count(Counted::Remarks) > 0;
    let said = if desk.role == Role::Representative { t!(lang, "remarks-mine") } else { t!(lang, "remarks-title") };
    let step = |path, name, thing| Step { path, name, thing, count: None };
    [
        Some(step("you-said", t!(lang, "loop-you-said"), Thing::YouSaid)),
        heard.then(|| step("remarks", said, Thing::Remark)),
        Some(step("participants", t!(lang, "loop-participants"), Thing::Participant)),
        Some(step("decisions", t!(lang, "loop-decisions"), Thing::Decision)),
        Some(step("team", t!(lang, "loop-team"), Thing::Team)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn is_here(desk: &AtDesk, path: &str) -> bool {
    let under = desk.here.strip_prefix("/p/").and_then(|rest| rest.split_once('/')).map_or("", |(_, rest)| rest);
    under.split(['/', '?']).next() == Some(path)
}

fn menu(desk: &Desk) -> impl IntoView + use<> {
    let lang = desk.lang;
    let link = |desk: &Desk, step: Step| {
        let current = is_here(desk, step.path).then_some("page");
        let met = (step.count == Some(Counted::Needs) && desk.met > 0).then(|| {
            view! { <span class="loop__met">{icon::tick()} {desk.met} <span class="visually-hidden">{t!(lang, "shell-met", n = desk.met)}</span></span> " " }
        });
        let count = step.count.map(|of| view! { <span>{desk.count(of)}</span> });
        view! { <li><a href=desk.path(step.path) aria-current=current>{step.name} " " {met} {count}</a></li> }
    };
    let loop_steps: Vec<_> =
        steps(lang).into_iter().filter(|step| desk.may(Verb::See, step.thing)).map(|step| link(desk, step)).collect();
    let others: Vec<_> = beside(desk)
        .into_iter()
        .filter(|step| desk.may(Verb::See, step.thing))
        .map(|step| {
            let current = is_here(desk, step.path).then_some("page");
            view! { <li><a href=desk.path(step.path) aria-current=current>{step.name}</a></li> }
        })
        .collect();
    view! {
        <div class="side__body">
            <nav class="loop" aria-label=t!(lang, "shell-menu")>
                <ol class="loop__steps">{loop_steps}</ol>
                <ul class="loop__more">
                    {others}
                    <li><a href=desk.path("guide") aria-current=is_here(desk, "guide").then_some("page")>{t!(lang, "shell-guide")}</a></li>
                </ul>
            </nav>
            <div class="side__foot">
                {other_language(desk)}
                {account(lang, &desk.person.name)}
            </div>
        </div>
    }
}

/// Stands on every page of a project that is closed, with the way back for who leads it.
fn closed(desk: &Desk) -> Option<AnyView> {
    let lang = desk.lang;
    let closed = desk.project.closed.as_ref()?;
    let reopen = desk.may(Verb::Manage, Thing::Project).then(|| {
        view! {
            <form method="post" action=desk.path("reopen")>
                {pressed()}
                <button class="link-button" type="submit">{t!(lang, "project-reopen")}</button>
            </form>
        }
    });
    let on = lang.date(clock::day(closed.at));
    Some(
        view! {
            <div class="notice notice--warn">
                <p>{t!(lang, "project-closed-says", name = closed.by.as_str(), date = on)}</p>
                {reopen}
            </div>
        }
        .into_any(),
    )
}

/// A page of a project.
pub fn inside(desk: &Desk, title: &str, nonce: Option<&str>, body: AnyView) -> impl IntoView + use<> {
    let lang = desk.lang;
    let sprint = desk.project.sprint.as_ref().map(|sprint| {
        let phase = crate::projects::names::phase_name(lang, sprint.phase);
        view! { <p class="side__sprint">{t!(lang, "shell-sprint", number = sprint.number, phase = phase)}</p> }
    });
    let title = format!("{title} – {} – {}", desk.project.name, t!(lang, "app-name"));
    view! {
        <html lang=lang.word()>
            {head(desk, title, desk.house.files.main_css, nonce)}
            <body class="work">
                <a class="skip" href="#content">{t!(lang, "shell-skip")}</a>
                <div class="shell">
                    <header class="side">
                        {brand(lang, "/")}
                        // Beside the page this is always open; above it, on a small screen, it opens what follows.
                        <details class="side__menu"><summary>{t!(lang, "shell-open-menu")}</summary></details>
                        <p class="side__project"><a href=desk.path("") dir="auto">{desk.project.name.clone()}</a></p>
                        {sprint}
                        {menu(desk)}
                    </header>
                    <main class="page" id="content">{told(desk)} {closed(desk)} {body}</main>
                    {foot(desk)}
                </div>
            </body>
        </html>
    }
}

impl Visitor {
    /// A page outside every project.
    pub fn page<V: IntoView>(&self, title: &str, body: impl FnOnce() -> V) -> Response {
        self.page_with(StatusCode::OK, title, body)
    }

    pub fn page_with<V: IntoView>(&self, status: StatusCode, title: &str, body: impl FnOnce() -> V) -> Response {
        let html = paper::html(|| outside(self, title, body().into_any()));
        paper::document(status, html, None)
    }
}

impl Desk {
    /// A page of the project.
    pub fn page<V: IntoView>(&self, title: &str, body: impl FnOnce() -> V) -> Response {
        self.page_with(StatusCode::OK, title, body)
    }

    /// A page with another status: for what is no page of ours.
    pub fn page_with<V: IntoView>(&self, status: StatusCode, title: &str, body: impl FnOnce() -> V) -> Response {
        let html = paper::html(|| inside(self, title, None, body().into_any()));
        paper::document(status, self.in_their_language(html), None)
    }

    /// A page with an island: the only ones that ship a script, when the browser part has been built.
    pub fn page_with_islands<V: IntoView>(&self, title: &str, body: impl FnOnce() -> V) -> Response {
        let nonce = self.house.files.start_js.and_then(|_| secret::token().ok());
        let html = paper::html(|| inside(self, title, nonce.as_deref(), body().into_any()));
        paper::document(StatusCode::OK, self.in_their_language(html), nonce.as_deref())
    }

    fn in_their_language(&self, html: String) -> String {
        let theirs = self.project.lang;
        if theirs == self.lang { html } else { paper::in_their_language(html, theirs.word()) }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// A handler that starts with problems of its own would ask about a guess for ever.
    #[test]
    fn every_form_is_read_with_what_was_confirmed_in_it() {
        fn look(folder: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                if path.is_dir() {
                    // What tests need to have happened is told in words that nobody has to confirm.
                    if stem != "testing" {
                        look(&path, found);
                    }
                } else if path.extension().is_some_and(|is| is == "rs") && !stem.ends_with("tests") {
                    let source = std::fs::read_to_string(&path).unwrap();
                    let source = source.split("#[cfg(test)]").next().unwrap();
                    // The demo tells its story through the same door.
                    if source.contains("let mut problems = Problems::default()") && !path.ends_with("demo/conversations.rs")
                    {
                        found.push(path.display().to_string());
                    }
                }
            }
        }
        let mut found = Vec::new();
        for folder in ["/src", "/../server/src"] {
            look(Path::new(&format!("{}{folder}", env!("CARGO_MANIFEST_DIR"))), &mut found);
        }
        assert!(found.is_empty(), "use desk.problems(): {found:#?}");
    }
}
