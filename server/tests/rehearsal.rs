//! The whole round is gone through before it opens: nothing of it is stored, no cookie is set, nobody hears of it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::trace::Stored;
use house::{Browser, PROJECT, Page, on_both_by_two};
use reqwest::StatusCode;

/// A form of the page is filled in and sent by one of its buttons, and the page opened that it leads to.
async fn sends(browser: &Browser, page: &Page, shape: &str, typed: &[(&str, &str)], button: Option<(&str, &str)>) -> Page {
    let mut form = page.form(shape, "");
    for (name, value) in typed {
        form.fill(name, value);
    }
    let answer = browser.sends_form(&form.action, false, &form.sent(button), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{shape}: {}", answer.text());
    assert_eq!(answer.header("set-cookie"), "", "{shape}");
    let next = browser.follows(answer).await;
    assert_eq!((next.status, next.header("set-cookie")), (StatusCode::OK, ""), "{shape}: {}", next.text());
    assert!(next.says("inget sparas och inget räknas"), "{shape}: {}", next.text());
    next
}

#[tokio::test]
async fn going_through_a_round_leaves_nothing_behind_before_it_opens_and_while_it_is() {
    on_both_by_two(async |running| {
        let browser = running.signed_in(Role::Member).await;
        let form = browser.opens(&format!("{PROJECT}/rounds/new?prototype=2")).await;
        let typed = [("invitation", "Vill du prova ett kvitto?")];
        let kept = sends(&browser, &form, "/p/{project}/rounds", &typed, Some(("do", "rehearse"))).await;
        assert!(kept.says("Vill du prova ett kvitto?"), "{}", kept.text());
        let open = browser.opens(&format!("{PROJECT}/rehearsal/round/2")).await;
        assert!(open.says("inget sparas och inget räknas"));
        let before = Stored::of(&running.house).await;
        for door in [kept, open] {
            through(&browser, door).await;
        }
        assert_eq!(before.until(&Stored::of(&running.house).await), "", "the whole database is as it was");
    })
    .await;
}

/// From the door to the code, with words and a verdict on every page that takes them.
async fn through(browser: &Browser, door: Page) {
    const AT: &str = "/p/{project}/rehearsal/{of}/{number}/{way}";
    let words = [("words", "Mitt nummer är 19121212-1212.")];
    let first = sends(browser, &door, &format!("{AT}/start"), &[], None).await;
    let same = sends(browser, &first, &format!("{AT}/page/{{slug}}/comment"), &words, Some(("do", "stay"))).await;
    let mut page = sends(browser, &same, &format!("{AT}/page/{{slug}}/comment"), &[], Some(("do", "next"))).await;
    page = sends(browser, &page, &format!("{AT}/group"), &[], Some(("group", "none"))).await;
    let mut asked = 0;
    while page.forms().iter().any(|form| house::form::fits(&format!("{AT}/question/{{question}}"), &form.action)) {
        let said = [("verdict", "not_met"), words[0]];
        page = sends(browser, &page, &format!("{AT}/question/{{question}}"), &said, Some(("do", "next"))).await;
        asked += 1;
    }
    assert!(asked > 1, "{asked} questions");
    let code = sends(browser, &page, &format!("{AT}/send"), &words, Some(("do", "next"))).await;
    assert!(code.says("EXEM-PELK-ODEN"), "{}", code.text());
    let over = sends(browser, &code, &format!("{AT}/over"), &[], None).await;
    assert!(over.says("Här slutar genomgången"), "{}", over.text());
}
