//! Plays rows one after the other, and looks three times: at the answer, at what is stored, and at the next page.

use std::collections::HashMap;

use app::db::Watched;
use app::lang::Lang;
use app::rights::{Role, Thing, Verb, may};
use app::routes;
use reqwest::StatusCode;

use super::row::{Answer, Faulty, Fields, Row, Twice, Who};
use crate::ONCE;
use crate::house::form::{Form, fits};
use crate::house::trace::Stored;
use crate::house::{Browser, PROJECT, Page, Running};

/// What a page says of a form that waits.
const UNSAVED: &str = "Det här är inte sparat";

pub struct Stage {
    pub running: Running,
    /// What rows write between braces in addresses and fields.
    pub names: HashMap<&'static str, String>,
    browsers: HashMap<Who, Browser>,
    /// Another browser in which the same people are signed in.
    others: HashMap<Who, Browser>,
    rights: HashMap<String, (Verb, Thing)>,
    last: Option<Page>,
}

/// What is told to those who watch, for each table that something changes in.
const WATCHED: &[(&[Watched], &[&str])] = &[
    (&[Watched::Project], &["projects", "sprints", "target_groups", "memberships", "invitations"]),
    (&[Watched::Participant], &["participants", "consents"]),
    (&[Watched::Source], &["sources", "source_participants", "source_moves", "draft_answers", "text_versions", "turns"]),
    (&[Watched::Quote, Watched::Source], &["quotes", "quote_approvals"]),
    (&[Watched::Need], &["needs", "need_wordings", "need_groups", "met_when", "evidence"]),
    // A need that is moved is told itself; of a cluster that is dissolved, the cluster is.
    (&[Watched::Need, Watched::Cluster], &["cluster_needs"]),
    (&[Watched::Cluster], &["clusters"]),
    (&[Watched::Prototype, Watched::Iteration], &["prototypes", "iterations", "iteration_needs", "pages"]),
    (&[Watched::Change, Watched::Iteration, Watched::Round], &["changes"]),
    (&[Watched::Round, Watched::Change], &["change_feedback"]),
    (&[Watched::Round, Watched::Project], &["rounds"]),
    (&[Watched::Round], &["visits", "feedback", "answers", "no_answers", "hidings", "urgent_marks"]),
    (&[Watched::Decision], &["decisions", "follow_ups"]),
    (&[Watched::Remark], &["remarks"]),
];

/// Whoever watches hears of what has changed, and of nothing else. Of a project that is new or gone nobody hears.
fn watched(at: &str, touched: &str, events: &[&str]) {
    if touched.contains("projects +") || touched.contains("projects -") {
        return;
    }
    let told = |kind: &Watched| events.iter().any(|event| event.contains(kind.word()));
    let tables: Vec<&str> = touched.split(", ").filter_map(|part| part.split(' ').next()).collect();
    for (kinds, _) in WATCHED.iter().filter(|(_, of)| of.iter().any(|table| tables.contains(table))) {
        assert!(kinds.iter().any(told), "{at}: nobody hears of {kinds:?}: {touched}; {events:?}");
    }
    let may: Vec<&Watched> = WATCHED
        .iter()
        .filter(|(_, of)| of.iter().any(|table| tables.contains(table)))
        .flat_map(|(kinds, _)| *kinds)
        .collect();
    for kind in Watched::ALL.iter().filter(|kind| told(kind)) {
        assert!(may.contains(&kind), "{at}: {kind} is told, and has not changed: {touched}");
    }
}

/// What is sent: where to, how, and which fields.
struct Sent {
    to: String,
    multipart: bool,
    fields: Vec<(String, String)>,
    /// Instead of a form: the arguments of a function.
    json: Option<String>,
}

impl Stage {
    pub async fn of(running: Running) -> Self {
        let (mut browsers, mut others) = (HashMap::new(), HashMap::new());
        for role in Role::ALL {
            browsers.insert(Who::Is(*role), running.signed_in(*role).await);
            others.insert(Who::Is(*role), running.signed_in(*role).await);
        }
        browsers.insert(Who::Stranger, running.stranger().await);
        browsers.insert(Who::Visitor, running.somebody());
        let rights = routes::in_projects(&running.house)
            .rows
            .into_iter()
            .filter(|(method, ..)| *method == "POST")
            .map(|(_, path, verb, thing)| (path, (verb, thing)))
            .collect();
        let names = HashMap::from([("project", PROJECT.trim_start_matches("/p/").to_owned())]);
        Self { running, names, browsers, others, rights, last: None }
    }

    /// One text out of the database; nothing when no row is there.
    pub async fn asks(&self, sql: &'static str) -> Option<String> {
        let mut conn = self.running.house.read().await.unwrap();
        app::row!(&mut conn, (String,), sql).unwrap().map(|(text,)| text)
    }

    fn named(&self, raw: &str) -> String {
        self.names.iter().fold(raw.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    /// An address; what does not begin with a slash is in the project.
    fn address(&self, raw: &str) -> String {
        let raw = self.named(raw);
        if raw.starts_with('/') { raw } else { format!("{PROJECT}/{raw}") }
    }

    pub async fn play(&mut self, rows: Vec<Row>) {
        for row in rows {
            eprintln!("-- {} by {:?}", row.at, row.who);
            self.one(row).await;
        }
    }

    async fn send(&self, who: Who, sent: &Sent, headers: &[(&'static str, &str)]) -> Page {
        let fresh;
        let browser = match who {
            Who::Somebody => {
                fresh = self.running.somebody();
                &fresh
            }
            known => &self.browsers[&known],
        };
        if let Some(json) = &sent.json {
            return browser.asks(&sent.to, json, headers).await;
        }
        browser.sends_form(&sent.to, sent.multipart, &sent.fields, headers).await
    }

    async fn one(&mut self, row: Row) {
        let mut sent = self.filled(&row, &row.typed).await;
        let before = Stored::of(&self.running.house).await;
        if let Some(name) = row.confirmed {
            let asked = self.send(row.who, &sent, &[]).await;
            assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}: is asked first", row.at);
            let page = self.browsers[&row.who].opens(asked.leads_to()).await;
            assert!(page.says(&format!("name=\"{name}\"")), "{}: is asked first: {}", row.at, page.text());
            assert_eq!(self.since(&before).await, "", "{}: nothing changes unasked", row.at);
            sent.fields.push((name.to_owned(), "yes".to_owned()));
        }
        self.taken_along(&row).await;
        self.refused(&row, &sent, &before).await;
        let mut waited = None;
        for fault in &row.faults {
            waited = Some(self.faulty(&row, fault).await);
        }
        assert_eq!(self.since(&before).await, "", "{}: what came of what cannot be taken", row.at);
        let found = async |stage: &Self| match row.finds {
            Some((sql, _)) => stage.asks(sql).await,
            None => None,
        };
        let wanted = row.finds.map(|(_, value)| self.named(value));
        if wanted.is_some() {
            assert_ne!(found(self).await, wanted, "{}: so it was before", row.at);
        }

        let answer = self.send(row.who, &sent, &[]).await;
        match &row.answer {
            Answer::Leads(to) => {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", row.at, answer.text());
                assert_eq!(answer.leads_to(), self.address(to), "{}", row.at);
            }
            Answer::Shows => assert_eq!(answer.status, StatusCode::OK, "{}: {}", row.at, answer.text()),
        }
        let after = Stored::of(&self.running.house).await;
        let touched = before.but("events").until(&after.but("events"));
        assert_eq!(touched, row.touches, "{}: what has changed", row.at);
        watched(row.at, &touched, &after.new_in(&before, "events"));
        // Where both forms of an import wait, it is not the end of it.
        if let Some(at) = waited.filter(|_| !row.touches.contains("kept_forms +")) {
            let page = self.browsers[&row.who].opens(&at).await;
            assert!(!page.says(UNSAVED), "{}: it is saved, and still waits", row.at);
        }
        assert_eq!(found(self).await, wanted, "{}", row.at);

        let first = answer.leads_to().to_owned();
        let page = self.follows(row.who, answer).await;
        if let Some((name, pattern)) = row.kept {
            let kept = regex::Regex::new(pattern).unwrap().captures(&page.body).expect("what is to be kept")[1].to_owned();
            self.names.insert(name, kept);
        }
        Self::says_so(&row, &page);
        let text = page.text();
        for words in &row.reads {
            assert!(text.contains(&self.named(words)), "{}: the next page does not say {words:?}: {text}", row.at);
        }
        for words in &row.reads_no_more {
            assert!(!text.contains(words), "{}: the next page still says {words:?}: {text}", row.at);
        }
        for (shape, words, name, value) in &row.holds {
            assert_eq!(page.form(shape, words).value(name), Some(*value), "{}: {name} on the next page", row.at);
        }
        self.last = Some(page);
        self.twice(&row, &sent, &first, &after).await;
    }

    /// What a browser sends once the form is filled in.
    async fn filled(&self, row: &Row, typed: &[(&'static str, &'static str)]) -> Sent {
        if let Some(arguments) = row.asked {
            return Sent { to: row.at.to_owned(), multipart: false, fields: Vec::new(), json: Some(self.named(arguments)) };
        }
        let opened;
        let page = match row.page {
            Some(path) => {
                opened = match row.who {
                    Who::Somebody => self.running.somebody().opens(&self.address(path)).await,
                    known => self.browsers[&known].opens(&self.address(path)).await,
                };
                assert_eq!(opened.status, StatusCode::OK, "{}: the page of the form: {}", row.at, opened.text());
                &opened
            }
            None => self.last.as_ref().expect("a page before"),
        };
        for form in page.forms() {
            assert!(!form.is_bare(), "a browser of plain text sends {} as if it were a link: `pressed()`", form.action);
        }
        let mut form = page.form(row.at, &self.named(row.words));
        for (name, value) in typed {
            form.fill(name, &self.named(value));
        }
        Sent { to: form.action.clone(), multipart: form.multipart, fields: form.sent(row.pressed), json: None }
    }

    /// The same by everybody who may not, from another site, and with what is wrong: nothing comes of it.
    async fn refused(&self, row: &Row, sent: &Sent, before: &Stored) {
        let mut refusals = row.not_by.clone();
        if let Some((verb, thing)) = self.rights.get(row.at) {
            let kept_out = Role::ALL.iter().filter(|role| !may(**role, *verb, *thing));
            refusals.extend(kept_out.map(|role| (Who::Is(*role), StatusCode::FORBIDDEN)));
            refusals.push((Who::Stranger, StatusCode::NOT_FOUND));
            refusals.push((Who::Somebody, StatusCode::UNAUTHORIZED));
        }
        for (who, status) in refusals {
            assert_eq!(self.send(who, sent, &[]).await.status, status, "{} by {who:?}", row.at);
        }
        let elsewhere = self.send(row.who, sent, &[("sec-fetch-site", "cross-site")]).await;
        assert_eq!(elsewhere.status, StatusCode::FORBIDDEN, "{} from another site", row.at);
        for (wrong, status) in &row.not_with {
            let typed: Vec<_> = row.typed.iter().chain(wrong).copied().collect();
            let answer = self.send(row.who, &self.filled(row, &typed).await, &[]).await;
            assert_eq!(answer.status, *status, "{} with {wrong:?}", row.at);
        }
        for (address, status) in &row.not_at {
            let to = self.address(address);
            assert!(fits(row.at, &to), "{to} is another address");
            let sent = Sent { to, multipart: sent.multipart, fields: sent.fields.clone(), json: sent.json.clone() };
            assert_eq!(self.send(row.who, &sent, &[]).await.status, *status, "{address}");
        }
        assert_eq!(self.since(before).await, "", "{}: what came of it for who may not", row.at);
    }

    /// What has changed since, but for what waits until it can be saved.
    async fn since(&self, before: &Stored) -> String {
        let now = Stored::of(&self.running.house).await;
        let kept = |stored: &Stored| stored.but("kept_forms").but("drafts");
        kept(before).until(&kept(&now))
    }

    /// Changes language on a page, with the form that it is there for. Tells where that leads.
    async fn speaks(&self, (who, typed): (Who, &Fields), at: &str, lang: Lang) -> String {
        let browser = &self.browsers[&who];
        let form = browser.opens(at).await.taken_along();
        let wanted = format!("/lang/{lang}?");
        // What stands in another form of the page waits by itself.
        let takes = |form: &Form| form.action.starts_with(&wanted) && typed.iter().all(|(name, _)| form.has(name));
        match form.filter(takes) {
            Some(form) => browser.sends_form(&form.action, false, &form.sent(None), &[]).await.leads_to().to_owned(),
            None => browser.opens(&format!("/lang/{lang}?to={}", app::ui::in_query(at))).await.leads_to().to_owned(),
        }
    }

    /// What is typed into the form that a page is there for goes along into the other language and back, and nothing is
    /// said to be wrong with it.
    async fn taken_along(&self, row: &Row) {
        let (Some(page), Who::Is(_), None) = (row.page, row.who, row.confirmed) else { return };
        if row.at.starts_with("/lang/") {
            return;
        }
        let (at, browser) = (self.address(page), &self.browsers[&row.who]);
        let Some(mut form) = browser.opens(&at).await.taken_along() else { return };
        // Another form of the page is the one that it is there for.
        let own = browser.opens(&at).await.form(row.at, &self.named(row.words));
        if own.sent(None).iter().any(|(name, _)| form.value(name).is_none()) || own.text != form.text {
            return;
        }
        // Where nothing is changed of what is saved, nothing waits.
        if ["edit", "about"].iter().any(|last| page.ends_with(last)) {
            for (lang, wait) in [(Lang::En, "This is not saved"), (Lang::Sv, UNSAVED)] {
                assert_eq!(self.speaks((row.who, &row.typed), &at, lang).await, at, "{}: {lang}", row.at);
                assert!(!browser.opens(&at).await.says(wait), "{}: nothing was typed, and yet it waits", row.at);
            }
        }
        for (name, value) in &row.typed {
            form.fill(name, &self.named(value));
        }
        let sent = Sent { to: own.action, multipart: false, fields: form.sent(None), json: None };
        let answer = browser.sends_form(&form.action, false, &sent.fields, &[]).await;
        assert_eq!(answer.leads_to(), at, "{}: in English", row.at);
        for lang in [Lang::En, Lang::Sv] {
            assert_eq!(self.speaks((row.who, &row.typed), &at, lang).await, at, "{}: {lang}", row.at);
            let page = browser.opens(&at).await;
            assert!(!page.says("error-summary"), "{}: wrong before it is sent: {}", row.at, page.text());
            self.holds_still(row, &row.typed, &sent, &page, lang);
        }
        let dropped = browser.opens(&at).await.form("/kept/drop", "").sent(None);
        browser.sends_form("/kept/drop", false, &dropped, &[]).await;
    }

    /// A form that cannot be taken: the answer leads to its page, and there it is with what is wrong, also after a reload
    /// and in the other language, and for nobody else. Tells the page.
    async fn faulty(&self, row: &Row, fault: &Faulty) -> String {
        let typed: Vec<_> = row.typed.iter().chain(&fault.typed).copied().collect();
        let sent = self.filled(row, &typed).await;
        let browser = &self.browsers[&row.who];
        let answer = self.send(row.who, &sent, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{} with {fault:?}: {}", row.at, answer.text());
        let at = answer.leads_to().to_owned();
        for (lang, wait) in [(Lang::Sv, UNSAVED), (Lang::En, "This is not saved"), (Lang::Sv, UNSAVED)] {
            assert_eq!(self.speaks((row.who, &row.typed), &at, lang).await, at, "{}: the address", row.at);
            let page = browser.opens(&at).await;
            assert_eq!(page.status, StatusCode::OK, "{at}");
            let text = page.text();
            assert!(text.contains(lang.text(fault.says)), "{at} does not say {:?}: {text}", lang.text(fault.says));
            assert_eq!(text.contains(wait), fault.waits, "{at}: {text}");
            assert!(page.says("autofocus"), "{at}: what is wrong is not led to");
            self.holds_still(row, &typed, &sent, &page, lang);
        }
        if fault.waits {
            let other = if row.who == Who::Is(Role::Lead) { Who::Is(Role::Member) } else { Who::Is(Role::Lead) };
            let others = [self.browsers[&other].opens(&at).await, self.others[&row.who].opens(&at).await];
            for page in others {
                assert!(!page.status.is_server_error() && !page.says(UNSAVED), "{at}: somebody else sees it");
            }
        }
        at
    }

    /// Everything that was typed stands in the form, but for a password; and what it makes it makes once.
    fn holds_still(&self, row: &Row, typed: &[(&str, &str)], sent: &Sent, page: &Page, lang: Lang) {
        let words = if lang == Lang::Sv { self.named(row.words) } else { String::new() };
        let forms = page.forms().into_iter().filter(|form| fits(row.at, &form.action) && form.text.contains(&words));
        let forms: Vec<_> = forms.collect();
        let names: Vec<&str> = typed.iter().map(|(name, _)| *name).chain(["once"]).collect();
        for (name, value) in sent.fields.iter().filter(|(name, value)| names.contains(&name.as_str()) && !value.is_empty()) {
            if ["password", "now", "new"].contains(&name.as_str()) {
                assert!(!page.says(value), "{}: a password is shown", row.at);
                continue;
            }
            let held = forms.iter().any(|form| form.sent(None).contains(&(name.clone(), value.clone())));
            assert!(held, "{}: {name}={value} is lost: {}", row.at, page.text());
        }
    }

    async fn follows(&self, who: Who, mut page: Page) -> Page {
        for _ in 0..3 {
            if page.status != StatusCode::SEE_OTHER {
                break;
            }
            let to = page.leads_to().to_owned();
            page = self.browsers.get(&who).unwrap_or(&self.browsers[&Who::Visitor]).opens(&to).await;
        }
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        page
    }

    /// Whoever works here is told on the next page what she has done.
    fn says_so(row: &Row, page: &Page) {
        let works = matches!(row.who, Who::Is(_)) && row.asked.is_none() && matches!(row.answer, Answer::Leads(_));
        let works = works && !row.touches.is_empty() && !row.touches.starts_with("kept_forms");
        if works && !row.at.starts_with("/t/") && !row.at.starts_with("/answer") {
            let says = page.says("class=\"told\"") || page.says("notice--done");
            assert!(says, "{}: the next page says what was done: {}", row.at, page.text());
        }
    }

    /// Does what a row says and undoes it by what the next page offers. `touches`: what is other then, for all that.
    pub async fn and_back(&mut self, row: Row) {
        eprintln!("-- {} by {:?}, and back", row.at, row.who);
        let sent = self.filled(&row, &row.typed).await;
        let before = Stored::of(&self.running.house).await.but("events");
        let answer = self.send(row.who, &sent, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", row.at, answer.text());
        let page = self.follows(row.who, answer).await;
        let done = Stored::of(&self.running.house).await.but("events");
        assert_ne!(before, done, "{}: nothing was done", row.at);
        let undo = page.forms().into_iter().find(|form| form.value("undone") == Some("yes"));
        let undo = undo.unwrap_or_else(|| panic!("{}: no way back on the next page: {}", row.at, page.text()));
        let fields = undo.sent(None);
        let back = Sent { to: undo.action, multipart: false, fields, json: None };
        let answer = self.send(row.who, &back, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", row.at, answer.text());
        let page = self.follows(row.who, answer).await;
        assert!(page.says("Ångrat.") || page.says("notice--done"), "{}: {}", row.at, page.text());
        let undone = Stored::of(&self.running.house).await.but("events");
        assert_eq!(before.until(&undone), row.touches, "{}: it is as it was", row.at);
        // By a double click.
        let again = self.send(row.who, &back, &[]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{} undone twice: {}", row.at, again.text());
        let page = self.follows(row.who, again).await;
        let twice = Stored::of(&self.running.house).await.but("events");
        let more = undone.until(&twice);
        assert!(!more.contains(['+', '-']) && !more.contains("pages"), "{} undone twice: {more}", row.at);
        self.last = Some(page);
    }

    /// The same form once more, with everything that stood in it.
    async fn twice(&self, row: &Row, sent: &Sent, first: &str, after: &Stored) {
        let (twice, table) = row.twice;
        if twice == Twice::Untold {
            return;
        }
        let again = self.send(row.who, sent, &[]).await;
        assert!(!again.status.is_server_error(), "{} twice: {}", row.at, again.text());
        let later = Stored::of(&self.running.house).await;
        let more = later.count(table) - after.count(table);
        assert_eq!(later.count("kept_forms"), after.count("kept_forms"), "{} twice: it is saved, and yet waits", row.at);
        match twice {
            Twice::Each => assert_eq!(more, 1, "{} twice: {table}", row.at),
            Twice::Soon if !ONCE => eprintln!("   sent twice: {more} more in {table}, {}", again.status),
            _ => {
                assert_eq!(more, 0, "{} twice: {table}: {}", row.at, after.until(&later));
                if twice == Twice::Soon {
                    let path = |to: &str| to.split(['?', '#']).next().unwrap_or_default().to_owned();
                    assert_eq!(path(again.leads_to()), path(first), "{} twice: where it leads", row.at);
                }
            }
        }
    }
}
