//! When the newest backup was made: for whoever leads the project, who can ask the one that runs the machine.

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

use crate::desk::Desk;
use crate::house::{Backups, House};
use crate::lang::Lang;
use crate::rights::Role;
use crate::t;

/// A backup that is older tells that something has stopped.
const OLD: TimeDelta = TimeDelta::hours(48);

/// Nothing for other roles, nor in a demo.
pub fn shown(desk: &Desk, house: &House) -> Option<AnyView> {
    if desk.role != Role::Lead || house.settings.demo {
        return None;
    }
    let lang = desk.lang;
    let (good, line) = told(lang, &house.settings.backups, house.clock.now());
    Some(
        view! {
            <aside class="margin">
                <section class="margin__block">
                    <h2>{t!(lang, "overview-backup")}</h2>
                    <p class=(!good).then_some("notice notice--warn")>{line}</p>
                </section>
            </aside>
        }
        .into_any(),
    )
}

/// The line, and whether all is well.
fn told(lang: Lang, backups: &Backups, now: DateTime<Utc>) -> (bool, String) {
    match (backups, backups.newest()) {
        (Backups::Elsewhere, _) => (true, t!(lang, "overview-backup-elsewhere").to_owned()),
        (_, None) => (false, t!(lang, "overview-backup-none").to_owned()),
        (_, Some(at)) if now - at > OLD => (false, t!(lang, "overview-backup-old", at = lang.moment(at))),
        (_, Some(at)) => (true, t!(lang, "overview-backup-newest", at = lang.moment(at))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::house::{Files, Settings};
    use crate::testing::{desk, morning, on_both};

    #[test]
    fn a_backup_that_is_missing_or_two_days_old_is_marked() {
        let now = morning();
        assert_eq!(told(Lang::Sv, &Backups::Unknown, now), (false, t!(Lang::Sv, "overview-backup-none").to_owned()));
        assert_eq!(told(Lang::Sv, &Backups::Elsewhere, now), (true, "Säkerhetskopior tas någon annanstans.".to_owned()));
        let here = Backups::here();
        assert!(!told(Lang::Sv, &here, now).0);
        here.note(Some(now - TimeDelta::hours(48)));
        assert_eq!(told(Lang::Sv, &here, now), (true, "Den senaste togs 20 november 2026 kl. 09.00.".to_owned()));
        here.note(Some(now - TimeDelta::hours(49)));
        let (good, line) = told(Lang::Sv, &here, now);
        assert!(!good && line.contains("20 november 2026 kl. 08.00"), "{line}");
    }

    #[tokio::test]
    async fn only_whoever_leads_the_project_reads_about_backups_and_nobody_in_a_demo() {
        on_both(async |stage| {
            for role in Role::ALL {
                let shown = shown(&desk(&stage, *role).await, &stage.house).is_some();
                assert_eq!(shown, *role == Role::Lead, "{role}");
            }
            let settings = Settings { demo: true, ..stage.house.settings.clone() };
            let demo = House::new(
                stage.house.db.clone(),
                Clock::told(morning()),
                Files::default(),
                settings,
                stage.house.pepper.clone(),
            );
            assert!(shown(&desk(&stage, Role::Lead).await, &demo).is_none());
        })
        .await;
    }
}
