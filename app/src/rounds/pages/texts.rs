//! What the city has not said yet in its own texts, without which nobody new is asked anything in its name.

use leptos::prelude::*;

use crate::lang::Lang;
use crate::t;
use crate::texts::{FACTS, HELP, Lack, Texts};
use crate::ui::icon;

/// The sentence, and under it each file and place to fill in; nothing when all is said.
pub fn unsaid(lang: Lang, texts: &Texts, sentence: &'static str) -> Option<AnyView> {
    if texts.lacks().is_empty() {
        return None;
    }
    let places: Vec<_> = texts.lacks().iter().map(|lack| view! { <li>{place(lang, lack)}</li> }).collect();
    Some(
        view! {
            <div class="notice notice--warn" role="status" id="texts">
                <p>{icon::warning()} " " {sentence}</p>
                <ul>{places}</ul>
            </div>
        }
        .into_any(),
    )
}

fn place(lang: Lang, lack: &Lack) -> String {
    match lack {
        Lack::Open { name, used } => {
            t!(lang, "round-texts-open", name = name.as_str(), file = FACTS, used = used.join(", "))
        }
        Lack::Danger => t!(lang, "round-texts-danger", file = HELP),
        Lack::Line => t!(lang, "round-texts-line", file = HELP),
    }
}

#[cfg(test)]
mod tests {
    use crate::clock::Clock;
    use crate::house::{Files, House, Settings};
    use crate::rounds::store;
    use crate::testing::cast::{draft, opened};
    use crate::testing::{Stage, morning, on_both};
    use crate::texts::Texts;

    /// The same house, in a city that has filled in nothing.
    fn unsaid(stage: Stage) -> Stage {
        let settings = Settings { texts: Texts::default(), ..stage.house.settings.clone() };
        let house = House::new(
            stage.house.db.clone(),
            Clock::told(morning()),
            Files::default(),
            settings,
            stage.house.pepper.clone(),
        );
        Stage { house, ..stage }
    }

    #[tokio::test]
    async fn no_round_is_opened_before_the_city_has_said_all_it_must_and_what_was_typed_is_kept() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            draft(&stage, &mut conn).await;
            conn.commit().await.unwrap();
            let stage = unsaid(stage);
            let open = [("prototype", "1"), ("invitation", "Prova och säg vad du tycker.")];
            let refused = stage.follows(stage.sends("rounds", &open).await).await;
            assert!(refused.says(&[
                "kan inte öppnas än",
                "owner i city.toml",
                "sv/privacy.md:",
                "help.toml:",
                "Prova och säg vad du tycker.</textarea>"
            ]));
            assert!(stage.opens("rounds/new").await.says(&["kan inte öppnas än"]));
            assert_eq!(
                store::find(&mut stage.read().await, stage.project, 1).await.unwrap().map(|round| round.number),
                None
            );
        })
        .await;
    }

    #[tokio::test]
    async fn a_round_that_is_open_goes_on_and_one_that_was_closed_stays_closed() {
        on_both(async |stage| {
            let mut conn = stage.write().await;
            let draft = draft(&stage, &mut conn).await;
            let round = opened(&stage, &mut conn, &draft).await;
            conn.commit().await.unwrap();
            let stage = unsaid(stage);
            let door = stage.opens(&format!("/t/{}", round.code)).await;
            assert!(door.status == 200 && door.says(&["tel:112"]) && door.hides(&["kan inte öppnas än", "{"]));
            assert!(stage.opens("").await.says(&["En testomgång är öppen", "owner i city.toml"]));
            assert!(stage.opens("rounds/1").await.hides(&["owner i city.toml"]));
            assert_eq!(stage.sends("rounds/1/close", &[]).await.status, 303);
            assert!(stage.opens("").await.hides(&["En testomgång är öppen"]));
            let again = stage.follows(stage.sends("rounds/1/reopen", &[]).await).await;
            assert!(again.says(&["T-01 kan inte öppnas igen", "owner i city.toml"]));
            let found = store::find(&mut stage.read().await, stage.project, 1).await.unwrap().unwrap();
            assert!(found.closed_at.is_some());
        })
        .await;
    }
}
