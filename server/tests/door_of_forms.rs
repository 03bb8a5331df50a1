//! What the door of every form takes and what it refuses: dates, what looks like a personnummer, signs that nobody sees,
//! bytes that are no text, addresses that cannot be, codes as people type them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::{Browser, PROJECT, Page, Running, on_both};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use regex::Regex;
use reqwest::StatusCode;

type Fields = &'static [(&'static str, &'static str)];

/// The same fields with one more, or with another value.
fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    kept.chain(more).copied().collect()
}

async fn texts(running: &Running, sql: &'static str) -> Vec<String> {
    let mut conn = running.house.read().await.unwrap();
    app::rows!(&mut conn, (String,), sql).unwrap().into_iter().map(|(text,)| text).collect()
}

async fn open_round(running: &Running) -> String {
    texts(running, "select code from rounds where closed_at is null order by number desc limit 1").await.remove(0)
}

/// The mark that the consent form of this address was filled in with; other forms here need none.
async fn read_from(browser: &Browser, path: &str) -> String {
    if path.ends_with("/consent") { browser.opens(path).await.was("participants/1/consent") } else { String::new() }
}

const TALK: Fields = &[("participant", "1"), ("title", "Samtal i parken"), ("held_on", "2026-09-04"), ("channel", "walk")];
const CONSENT: Fields = &[("form", "oral"), ("given_on", "2026-09-04"), ("team", "yes"), ("note", "Läste upp allt.")];
const SPRINT: Fields =
    &[("challenge", "Vem ska jag möta?"), ("phase", "explore"), ("starts_on", "2026-09-01"), ("ends_on", "2026-09-21")];

/// Every date field of the team's forms: where it is sent, what else stands there, which field.
const DATES: &[(&str, Fields, &str)] = &[
    ("sources/new", TALK, "held_on"),
    ("sources/1/about", TALK, "held_on"),
    ("participants/1/consent", CONSENT, "given_on"),
    ("participants/1/consent", CONSENT, "valid_until"),
    ("sprints", SPRINT, "starts_on"),
    ("sprints", SPRINT, "ends_on"),
    ("sprints/1", SPRINT, "starts_on"),
    ("quotes/1/approval", &[], "given_on"),
];

#[tokio::test]
async fn a_year_that_has_not_four_digits_is_refused_at_its_field_by_the_year_that_was_read() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        for (path, fields, field) in DATES {
            for (typed, read) in [
                ("0026-11-02", "26"),
                ("26-11-02", "26"),
                ("20261-01-01", "20261"),
                ("+12026-11-02", "12026"),
                ("-0001-01-01", "-1"),
            ] {
                let was = read_from(&member, &format!("{PROJECT}/{path}")).await;
                let page = member.lands(&format!("{PROJECT}/{path}"), &with(fields, &[(field, typed), ("was", &was)])).await;
                assert!(page.says(&format!("Året lästes som {read}.")), "{path} {field} {typed}");
                for (_, other) in fields.iter().filter(|(name, value)| name != field && value.contains(' ')) {
                    assert!(page.says(other), "{path} {field}: {other} is gone");
                }
            }
        }
        assert!(texts(&running, "select code from rounds where opened_at < '1990-01-01'").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_day_long_before_any_work_of_ours_does_not_pass_and_the_days_of_other_scripts_do() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let old = member.lands(&format!("{PROJECT}/sources/new"), &with(TALK, &[("held_on", "1985-09-04")])).await;
        assert!(old.says("Året lästes som 1985."));
        assert!(old.says("Samtal i parken"));
        let far = member.lands(&format!("{PROJECT}/sprints"), &with(SPRINT, &[("ends_on", "2126-09-04")])).await;
        assert!(far.says("Året lästes som 2126."));
        let tomorrow = member.lands(&format!("{PROJECT}/sources/new"), &with(TALK, &[("held_on", "2099-01-01")])).await;
        assert!(tomorrow.says("Den dagen har inte varit än."));

        for day in ["۲۰۲۴-۱۱-۰۲", "٢٠٢٤-١١-٠٢", "２０２４-１１-０２", "२०२४-११-०२", " 2024-11-02 "]
        {
            let taken = member.sends(&format!("{PROJECT}/sources/new"), &with(TALK, &[("held_on", day)])).await;
            assert_eq!(taken.status, StatusCode::SEE_OTHER, "{day}: {}", taken.body);
            let at = taken.leads_to().trim_end_matches("/write").to_owned();
            assert!(member.opens(&format!("{at}/about")).await.says("value=\"2024-11-02\""), "{day}");
        }
    })
    .await;
}

const NEED: Fields = &[
    ("situation", "väntar på besked"),
    ("need", "veta vem jag ska möta"),
    ("outcome", "jag vågar komma"),
    ("met_when", "Jag vet namnet."),
];

/// Texts that people write in the project's forms: where, what else, which fields.
const TEXTS: &[(Role, &str, Fields, &[&str])] = &[
    (Role::Member, "sources/new", TALK, &["title"]),
    (Role::Member, "participants", &[("recruited_through", "letter"), ("note", "")], &["note"]),
    (Role::Member, "participants/1/consent", CONSENT, &["note"]),
    (Role::Member, "needs", NEED, &["situation", "need", "outcome", "met_when", "incentive", "consequence"]),
    (
        Role::Member,
        "clusters",
        &[("name", "Tystnaden"), ("insight", "Ingen ringer."), ("same", "own")],
        &["name", "insight"],
    ),
    (Role::Member, "prototypes", &[("name", "Brevet"), ("idea", "Ett brev före besöket.")], &["name", "idea"]),
    (Role::Member, "sprints", SPRINT, &["challenge"]),
    (Role::Member, "groups", &[], &["group"]),
    (Role::Lead, "team/invitations", &[("role", "member"), ("note", "Till Ada")], &["note"]),
    (Role::Member, "prototypes/3/v/1/pages", &[("title", "Början"), ("body", "Hej.")], &["title", "body"]),
    (
        Role::Lead,
        "/projects",
        &[
            ("name", "Nästa kontakt"),
            ("purpose", "Fler ska våga komma."),
            ("team_name", "Mottagningen"),
            ("phone", "040-628 04 00"),
            ("phone_hours", "vardagar 9–15"),
        ],
        &["name", "purpose", "team_name", "phone", "phone_hours", "groups"],
    ),
    (
        Role::Lead,
        "decisions",
        &[("need", "1"), ("kind", "end"), ("reason", "Det räcker."), ("lesson", "Avståndet var inget hinder.")],
        &["reason", "lesson"],
    ),
];

/// Whether the page that a form led to is one where nothing is wrong and nothing waits.
fn is_saved(page: &Page) -> bool {
    page.status == StatusCode::OK && !page.says("Det här är inte sparat") && !page.says("error-summary")
}

/// The box that a field asks with.
fn asks(page: &Page, field: &str) -> bool {
    page.says(&format!("name=\"not_personal\" value=\"{field}\""))
}

#[tokio::test]
async fn what_may_be_a_recording_is_asked_about_in_every_form_and_saved_by_a_second_press() {
    on_both(async |running| {
        for (role, path, fields, texts) in TEXTS {
            let browser = running.signed_in(*role).await;
            let path = if path.starts_with('/') { (*path).to_owned() } else { format!("{PROJECT}/{path}") };
            for text in *texts {
                let guess = format!("Inspelat {text} 241105-1432");
                let was = read_from(&browser, &path).await;
                let typed = with(fields, &[(text, &guess), ("was", &was)]);
                let asked = browser.lands(&path, &typed).await;
                assert!(
                    asked.says("24••••-••••") && asks(&asked, text) && asked.says(&guess),
                    "{path} {text}: {}",
                    asked.body
                );
                let confirmed = browser.lands(&path, &with(&typed, &[("not_personal", text)])).await;
                assert!(is_saved(&confirmed), "{path} {text}: {}", confirmed.text());

                let was = read_from(&browser, &path).await;
                let typed = with(&typed, &[("was", &was)]);
                let sure = with(&typed, &[(text, "Hon har 19121212-1212"), ("not_personal", text)]);
                let stopped = browser.lands(&path, &sure).await;
                assert!(stopped.says("19••••••-••••") && !asks(&stopped, text), "{path} {text}");

                for plain in ["REC_241105-1430.wav", "perioden 230101–1231", "faktura 190320-0001"] {
                    let taken = browser.lands(&path, &with(&typed, &[(text, plain)])).await;
                    assert!(!taken.says("personnummer:"), "{path} {text} {plain}");
                    assert!(is_saved(&taken), "{path} {text} {plain}: {}", taken.text());
                    if *text == "group" || path.contains("decisions") || path.contains("consent") {
                        break;
                    }
                }
            }
        }
        let titles = texts(&running, "select title from sources order by number desc limit 4").await;
        assert_eq!(
            titles,
            ["faktura 190320-0001", "perioden 230101–1231", "REC_241105-1430.wav", "Inspelat title 241105-1432"]
        );
    })
    .await;
}

#[tokio::test]
async fn fields_of_several_forms_on_one_page_and_the_draft_of_a_page_ask_as_well() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let of = |rest: &str| format!("{PROJECT}/prototypes/3/{rest}");
        assert!(member.sends(&of("v/1/pages"), &[("title", "Svaret"), ("body", "Hej.")]).await.status.is_redirection());
        let page = member.opens(&of("v/1/pages/svaret")).await;
        let was = page.was("prototypes/3/v/1/pages/svaret");
        let body = [("title", "Svaret"), ("body", "Från 241105-1432"), ("was", was.as_str()), ("action", "save")];
        let asked = member.lands(&of("v/1/pages/svaret"), &body).await;
        assert!(asks(&asked, "body"), "{}", asked.body);
        assert!(is_saved(&member.lands(&of("v/1/pages/svaret"), &with(&body, &[("not_personal", "body")])).await));

        let page = member.opens(&of("needs")).await;
        let need = Regex::new("<option value=\"([0-9a-f-]{36})\"").unwrap().captures(&page.body).unwrap()[1].to_owned();
        let link = [("need", need.as_str()), ("rationale", "Sagt 241105-1432")];
        let asked = member.lands(&of("needs"), &link).await;
        assert!(asks(&asked, "rationale"));
        assert!(is_saved(&member.lands(&of("needs"), &with(&link, &[("not_personal", "rationale")])).await));
        let page = member.opens(&of("needs")).await;
        let number = Regex::new("prototypes/3/needs/([0-9]+)\"").unwrap().captures(&page.body).unwrap()[1].to_owned();
        let was = page.was(&format!("prototypes/3/needs/{number}"));
        let (path, field) = (of(&format!("needs/{number}")), format!("rationale-{number}"));
        let reworded = [("was", was.as_str()), ("rationale", "Sagt igen 241105-1432")];
        let asked = member.lands(&path, &reworded).await;
        assert!(asks(&asked, &field) && !asks(&asked, "rationale"));
        assert!(is_saved(&member.lands(&path, &with(&reworded, &[("not_personal", &field)])).await));

        let groups = format!("{PROJECT}/groups");
        let settings = member.opens(&format!("{PROJECT}/settings")).await;
        let id =
            Regex::new("name=\"id\" value=\"([0-9a-f-]{36})\"").unwrap().captures(&settings.body).unwrap()[1].to_owned();
        let (rename, field) = ([("id", id.as_str()), ("group", "De från 241105-1432")], format!("group-{id}"));
        let asked = member.lands(&groups, &rename).await;
        assert!(asks(&asked, &field) && !asks(&asked, "group"));
        assert!(is_saved(&member.lands(&groups, &with(&rename, &[("not_personal", &field)])).await));
    })
    .await;
}

#[tokio::test]
async fn a_confirmation_stays_ticked_while_another_field_is_mended_and_counts_for_no_other() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let path = format!("{PROJECT}/prototypes");
        let page = member.lands(&path, &[("name", "Brev 241105-1432"), ("idea", ""), ("not_personal", "name")]).await;
        let ticked = Regex::new("name=\"not_personal\" value=\"name\" checked").unwrap();
        assert!(ticked.is_match(&page.body) && !page.says("liknar ett personnummer"), "{}", page.body);
        let other = [("name", "Brev 241105-1432"), ("idea", "Från 241105-1432"), ("not_personal", "name")];
        let page = member.lands(&path, &other).await;
        assert!(asks(&page, "idea"));
        let both = with(&other, &[]).into_iter().chain([("not_personal", "idea")]).collect::<Vec<_>>();
        assert!(is_saved(&member.lands(&path, &both).await));
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_was_confirmed_once_is_not_asked_about_at_every_later_save() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let begun = member.sends(&format!("{PROJECT}/sources/new"), &with(TALK, &[("title", "Samtal 241105-1430")])).await;
        let write = begun.leads_to().to_owned();
        let page = member.opens(&write).await;
        let answer = Regex::new("name=\"(answer-[0-9]+)\"").unwrap().captures(&page.body).unwrap()[1].to_owned();
        let was = answer.replace("answer", "was");
        let mark = |page: &Page| {
            Regex::new(&format!("name=\"{was}\" value=\"([0-9a-f]+)\"")).unwrap().captures(&page.body).unwrap()[1].to_owned()
        };
        let shown = mark(&page);
        let fields = [(answer.as_str(), "Den från 241105-1432."), (was.as_str(), shown.as_str()), ("then", "save")];
        let save = format!("{write}/save");
        let asked = member.lands(&save, &fields).await;
        assert!(asks(&asked, &answer));
        assert!(is_saved(&member.lands(&save, &with(&fields, &[("not_personal", &answer)])).await));
        let shown = mark(&member.opens(&write).await);
        let again = [(answer.as_str(), "Den från 241105-1432."), (was.as_str(), shown.as_str()), ("then", "finish")];
        assert_eq!(member.sends(&save, &again).await.status, StatusCode::SEE_OTHER);
        assert!(member.opens(write.trim_end_matches("/write")).await.says("Den från 241105-1432."));
    })
    .await;
}

/// A visitor at the first page of the open round.
async fn visitor(running: &Running, round: &str) -> (Browser, String) {
    let visitor = running.somebody();
    let page = visitor.sends(&format!("/t/{round}/start"), &[]).await.leads_to().to_owned();
    (visitor, page)
}

#[tokio::test]
async fn a_visitor_whose_words_hold_a_period_is_not_stopped_and_is_asked_kindly_about_a_guess() {
    on_both(async |running| {
        let round = open_round(&running).await;
        let (visitor, page) = visitor(&running, &round).await;
        for (path, press) in [
            (format!("{page}/comment"), "stay"),
            (format!("/t/{round}/question/1"), "stay"),
            (format!("/t/{round}/send"), "next"),
        ] {
            for passes in ["Beslutet gällde 180901-1231", "Det gällde perioden 230101–1231, och ärendet SN 2019/00412"]
            {
                if press == "stay" {
                    let to = visitor.sends(&path, &[("verdict", "partly"), ("words", passes), ("do", press)]).await;
                    assert!(!visitor.opens(to.leads_to()).await.says("Rätta"), "{path} {passes}");
                }
            }
            let guess = [("verdict", "partly"), ("words", "Jag ringde 241105-1432"), ("do", press)];
            let asked = visitor.opens(visitor.sends(&path, &guess).await.leads_to()).await;
            assert!(asks(&asked, "words") && asked.says("Det är inget personnummer. Behåll det jag skrev."), "{path}");
            assert!(asked.says("Jag ringde 241105-1432"));
            let sure = [("verdict", "partly"), ("words", "19121212-1212"), ("not_personal", "words"), ("do", press)];
            let refused = visitor.opens(visitor.sends(&path, &sure).await.leads_to()).await;
            assert!(refused.says("Rätta: ") && refused.says("19121212-1212"), "{path}");
            let confirmed = visitor.sends(&path, &with(&guess, &[("not_personal", "words")])).await;
            assert!(!visitor.opens(confirmed.leads_to()).await.says("Rätta: "), "{path}");
        }
        let said = texts(&running, "select words from feedback where words like '%241105%'").await;
        assert_eq!(said, ["Jag ringde 241105-1432"; 3]);
        assert!(texts(&running, "select words from feedback where words like '%1212-1212%'").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_address_that_cannot_be_is_not_there() {
    on_both(async |running| {
        let lead = running.signed_in(Role::Lead).await;
        let round = open_round(&running).await;
        let mut paths: Vec<String> = [
            "needs/abc",
            "rounds/x",
            "needs/99999999999999999999999",
            "needs/1.5",
            "needs/%ff",
            "sources/%C3%28/quote",
            "prototypes/1/v/x/try",
            "prototypes/1/v/1/try/%ff",
            "thread/need/%ff",
            "rounds/1/feedback/y",
        ]
        .map(|path| format!("{PROJECT}/{path}"))
        .into();
        paths.extend(["/p/%ff/needs/1", "/p/%ff", "/t/%ff", "/guide/%ff", "/in/%ff", "/invitation/%ff"].map(str::to_owned));
        paths.extend(["question/x", "question/99999999999999999999", "page/%ff"].map(|path| format!("/t/{round}/{path}")));
        for path in paths {
            let page = lead.opens(&path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(page.header("content-type").starts_with("text/html"), "{path}");
        }
        for path in ["needs/x", "needs/%ff", "rounds/x/close", "sprints/y", "prototypes/1/needs/z"] {
            let page = lead.sends(&format!("{PROJECT}/{path}"), &[]).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        for asked in [
            "needs?page=abc",
            "needs?page=-1",
            "prototypes/1/compare?from=x&to=",
            "prototypes/1/needs?need=x",
            "rounds/new?prototype=x",
            "sources?page=%ff",
        ] {
            let status = lead.opens(&format!("{PROJECT}/{asked}")).await.status;
            assert!(status == StatusCode::OK, "{asked}: {status}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_that_is_no_text_is_refused_with_a_sentence_and_nothing_is_stored() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        for body in [&b"name=Br%E5vet&idea=Ett+brev"[..], b"name=Br\xE5vet&idea=Ett", b"name=%C3&idea=%A5"] {
            let page = member.sends_raw(&format!("{PROJECT}/prototypes"), body).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST);
            assert!(page.says("gick inte att läsa som text"), "{}", page.body);
        }
        assert!(texts(&running, "select name from prototypes where name like 'Br%vet'").await.is_empty());
        let taken = member.sends_raw(&format!("{PROJECT}/prototypes"), "name=Br%C3%A5vet&idea=Ett+brev å".as_bytes()).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER);
        assert_eq!(texts(&running, "select name from prototypes where name like 'Br%vet'").await, ["Bråvet"]);
    })
    .await;
}

#[tokio::test]
async fn signs_that_nobody_sees_are_no_name_and_none_turns_a_name_round() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        for nothing in ["\u{200B}", "\u{2060}\u{AD}", "\u{202E}", "\u{FEFF}", "\u{FE0F} \u{200D}"] {
            for (path, fields, field) in
                [("needs", NEED, "outcome"), ("needs", NEED, "met_when"), ("sources/new", TALK, "title")]
            {
                let page = member.lands(&format!("{PROJECT}/{path}"), &with(fields, &[(field, nothing)])).await;
                assert!(!is_saved(&page), "{path} {field} {nothing:?}");
            }
            let page = member.lands(&format!("{PROJECT}/groups"), &[("group", nothing)]).await;
            assert!(!is_saved(&page), "{nothing:?}");
        }
        let sent = member.sends(&format!("{PROJECT}/groups"), &[("group", "Unga \u{202E}vuxna\u{2066}")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        assert_eq!(texts(&running, "select name from target_groups where name like 'Unga %vuxna%'").await, ["Unga vuxna"]);
    })
    .await;
}

/// Digits as another keyboard gives them, beginning with this nought.
fn digits_from(nought: char, code: &str) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|value| char::from_u32(u32::from(nought) + value)).unwrap_or(c);
    code.chars().map(digit).collect()
}

/// The same code as people with other keyboards write it.
fn as_others_write(code: &str) -> Vec<String> {
    let letters =
        [('A', 'А'), ('C', 'С'), ('E', 'Е'), ('H', 'Н'), ('K', 'К'), ('M', 'М'), ('T', 'Т'), ('X', 'Х'), ('P', 'Р')];
    let cyrillic = |c: char| letters.iter().find(|(latin, _)| *latin == c).map_or(c, |(_, like)| *like);
    let wide = |c: char| char::from_u32(u32::from(c) + 0xFEE0).unwrap();
    let mut all: Vec<String> = ['۰', '٠', '०'].map(|nought| digits_from(nought, code)).into();
    all.push(code.chars().map(wide).collect());
    all.push(code.chars().map(cyrillic).collect());
    all.push(code.chars().map(cyrillic).collect::<String>().to_lowercase());
    all.push(format!("\u{200F} {} ", code.to_lowercase()));
    all
}

#[tokio::test]
async fn a_code_in_the_digits_and_letters_of_another_keyboard_opens_the_same() {
    on_both(async |running| {
        let round = open_round(&running).await;
        let (visitor, page) = visitor(&running, &round).await;
        visitor.sends(&format!("{page}/comment"), &[("words", "Namnet syns inte.")]).await;
        visitor.sends(&format!("/t/{round}/send"), &[]).await;
        let sent = visitor.opens("/answer/code").await;
        let own =
            Regex::new("<p class=\"return-code\">([^<]*)</p>").unwrap().captures(&sent.body).unwrap()[1].replace('-', "");
        for typed in as_others_write(&round) {
            let somebody = running.somebody();
            assert_eq!(somebody.sends("/t", &[("code", &typed)]).await.leads_to(), format!("/t/{round}"), "{typed}");
            let address = utf8_percent_encode(&typed, NON_ALPHANUMERIC).to_string();
            // A code without a digit or a letter of the kind is as plain as ever.
            let plain = if typed == round { String::new() } else { format!("/t/{round}") };
            assert_eq!(somebody.opens(&format!("/t/{address}")).await.leads_to(), plain, "{typed}");
            let begun = somebody.sends(&format!("/t/{address}/start"), &[]).await;
            assert!(begun.leads_to().starts_with(&format!("/t/{round}/page/")), "{typed}: {}", begun.leads_to());
        }
        for typed in as_others_write(&own) {
            let somebody = running.somebody();
            assert_eq!(somebody.sends("/answer", &[("code", &typed)]).await.leads_to(), "/answer/read", "{typed}");
            assert!(somebody.opens("/answer/read").await.says("Namnet syns inte."), "{typed}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_way_to_needs_without_a_prototype_shows_those_and_no_others() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let list = member.opens(&format!("{PROJECT}/prototypes")).await;
        let href = Regex::new("href=\"([^\"]*)\"[^>]*>Behov utan prototyp").unwrap();
        let to = href.captures(&list.body).unwrap_or_else(|| panic!("{}", list.body))[1].replace("&amp;", "&");
        let without = texts(
            &running,
            "select n.need from needs n where not exists (select 1 from iteration_needs l join iterations i on i.id = l.iteration_id \
               where l.need_id = n.id and i.version = (select max(version) from iterations where prototype_id = i.prototype_id))",
        )
        .await;
        let all = texts(&running, "select need from needs").await;
        assert!(!without.is_empty() && without.len() < all.len());
        let page = member.opens(&to).await;
        assert!(page.says(&format!("{} behov", without.len())), "{}", page.body);
        for need in all {
            assert_eq!(page.says(&need), without.contains(&need), "{need}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_group_that_cannot_be_renamed_keeps_the_typed_name_in_its_own_row() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let groups = texts(&running, "select name from target_groups order by position").await;
        let settings = member.opens(&format!("{PROJECT}/settings")).await;
        let id =
            Regex::new("name=\"id\" value=\"([0-9a-f-]{36})\"").unwrap().captures(&settings.body).unwrap()[1].to_owned();
        let page = member.lands(&format!("{PROJECT}/groups"), &[("id", &id), ("group", &groups[1])]).await;
        let row = format!("id=\"group-{id}\" name=\"group\" value=\"{}\"", groups[1]);
        assert!(page.says(&row) && page.says(&format!("href=\"#group-{id}\"")), "{}", page.body);
        assert!(Regex::new("id=\"group\" name=\"group\" value(=\"\")? ").unwrap().is_match(&page.body), "{}", page.body);
    })
    .await;
}

#[tokio::test]
async fn three_texts_that_are_too_long_say_which_is_which() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let long = "o".repeat(5000);
        let fields = with(NEED, &[("situation", &long), ("need", &long), ("outcome", &long)]);
        let page = member.lands(&format!("{PROJECT}/needs"), &fields).await;
        for named in ["När jag: Texten är", "behöver jag: Texten är", "så att: Texten är"] {
            assert!(page.says(named), "{named}");
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_has_a_paper_finds_where_its_code_belongs() {
    on_both(async |running| {
        let (visitor, code) = (running.somebody(), open_round(&running).await);
        for (address, to) in [("/svar", "/answer"), ("/t/", "/t"), (&format!("/t/{code}/"), &format!("/t/{code}"))] {
            assert_eq!(visitor.opens(address).await.leads_to(), to, "{address}");
        }
        let front = visitor.opens("/").await;
        let door = visitor.opens(front.leads_to()).await;
        for page in [door, visitor.opens("/t/finns-inte/alls").await, visitor.opens("/t/3C3").await] {
            assert!(page.says("href=\"/t\"") || page.says("action=\"/t\""), "{}", page.body);
        }
        let pasted = format!("https://traden.example.se/t/{}/page/start", code.to_lowercase());
        assert_eq!(visitor.sends("/t", &[("code", &pasted)]).await.leads_to(), format!("/t/{code}"));
        for typed in ["3CAA-99WP", "3CAA-99WP-CDEF"] {
            assert_eq!(visitor.sends("/t", &[("code", typed)]).await.leads_to(), "/t");
            let other = visitor.opens("/t").await;
            assert!(other.says("ser ut som en återkopplingskod") && other.says(typed), "{}", other.body);
        }
        assert_eq!(visitor.sends("/answer", &[("code", &code)]).await.leads_to(), "/answer");
        let other = visitor.opens("/answer").await;
        assert!(other.says("koden till en testomgång"), "{}", other.body);
    })
    .await;
}

#[tokio::test]
async fn no_form_of_a_round_is_sent_without_a_field() {
    on_both(async |running| {
        let (visitor, home) = (running.somebody(), format!("/t/{}", open_round(&running).await));
        let door = visitor.opens(&home).await;
        visitor.sends(&format!("{home}/start"), &[]).await;
        visitor.sends(&format!("{home}/question/1"), &[("verdict", "met")]).await;
        let mut pages = vec![door, visitor.opens(&home).await];
        for step in ["group", "question/1", "page/vem", "send"] {
            pages.push(visitor.opens(&format!("{home}/{step}")).await);
        }
        visitor.sends(&format!("{home}/send"), &[]).await;
        for address in ["/answer/code", "/answer/read", "/answer/take-back"] {
            pages.push(visitor.opens(address).await);
        }
        let forms: Vec<_> = pages.iter().flat_map(Page::forms).collect();
        assert!(forms.len() > 10, "only {} forms", forms.len());
        for form in forms {
            assert!(!form.sent(None).is_empty(), "a browser of plain text sends it as a link: {}", form.action);
        }
    })
    .await;
}
