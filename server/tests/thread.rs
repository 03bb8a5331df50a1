//! What the thread says of somebody's words is what their own pages say.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod house;

use app::rights::Role;
use house::{PROJECT, on_both};
use reqwest::StatusCode;

#[tokio::test]
async fn words_that_came_through_an_interpreter_are_told_as_such_in_the_thread_too() {
    on_both(async |running| {
        let member = running.signed_in(Role::Member).await;
        let told = house::story();
        let turn = |source: &server::demo::story::Source| source.turns.iter().position(|(who, _)| who == "T");
        let source = told.source.iter().find(|source| turn(source).is_some()).unwrap();
        let at = turn(source).unwrap();
        let (words, turn) = (source.turns[at].1.as_str(), (at + 1).to_string());
        let path = format!("{PROJECT}/sources/{}/quotes", source.number);
        let lifted = member.sends(&path, &[("turn", &turn), ("words", words)]).await;
        assert_eq!(lifted.status, StatusCode::SEE_OTHER, "{}", lifted.body);
        let mut through = 0;
        for number in 1.. {
            let quote = member.opens(&format!("{PROJECT}/quotes/{number}")).await;
            if quote.status != StatusCode::OK {
                break;
            }
            let thread = member.opens(&format!("{PROJECT}/thread/quote/{number}")).await;
            let own = quote.says("genom tolk");
            assert_eq!(thread.says(", genom tolk"), own, "quote {number}");
            through += usize::from(own);
        }
        assert!(through > 0, "no such words are quoted");
    })
    .await;
}
