//! What is told about a project, its target groups and its sprints, on one page.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::house::House;
use crate::kept::KeptHere;
use crate::lang::Lang;
use crate::projects::model::{Group, Sprint};
use crate::projects::store;
use crate::rights::{Thing, Verb};
use crate::settings::forms::ProjectForm;
use crate::settings::pages::fields::{fields, told};
use crate::settings::pages::{groups, sprints};
use crate::t;
use crate::ui::field::hidden;
use crate::ui::meanwhile::meanwhile;
use crate::ui::page::{error_summary, form_actions, kicker, notice, title};

#[derive(Debug, Default, Deserialize)]
pub struct Gone {
    /// What has been removed: the number of a sprint, or "group".
    removed: Option<String>,
}

impl Gone {
    fn sentence(&self, lang: Lang) -> Option<String> {
        let what = self.removed.as_ref()?;
        Some(
            what.parse::<i64>()
                .map_or_else(|_| t!(lang, "group-removed").to_owned(), |number| t!(lang, "sprint-removed", number = number)),
        )
    }
}

/// What a project is made of, beside what it says of itself.
#[derive(Debug, Serialize)]
pub struct Settings {
    groups: Vec<Group>,
    sprints: Vec<Sprint>,
}

pub async fn load(conn: &mut Conn, desk: &Desk) -> Result<Settings, Trouble> {
    let groups = store::groups(conn, desk.project.id).await?;
    let sprints = store::sprints(conn, desk.project.id).await?;
    Ok(Settings { groups, sprints })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(query): Query<Gone>) -> Answer {
    let mut conn = house.read().await?;
    let shown = load(&mut conn, &desk).await?;
    let kept = desk.kept_on(&mut conn, &desk.path("settings")).await?;
    Ok(view(&desk, shown, &kept, query.sentence(desk.lang)))
}

fn view(desk: &Desk, Settings { groups, sprints }: Settings, kept: &KeptHere, done: Option<String>) -> Response {
    let lang = desk.lang;
    let saved = ProjectForm::of(&desk.project);
    let mut about = kept.sheet(&desk.path("settings#about"), || saved.clone());
    about.check(|form, problems| form.parse(lang, problems));
    let overtaken = about.overtaken(&saved).then(|| meanwhile(lang, told(lang, &saved), told(lang, &about.form)));
    let (rows, new) = groups::names(desk, groups, kept);
    let mut problems = about.problems.clone();
    problems.join(rows.iter().map(|(_, sheet)| &sheet.problems).chain([&new.problems]));
    desk.page(t!(lang, "settings-title"), || {
        view! {
            {kicker(vec![(desk.project.name.clone(), Some(desk.path("")))])}
            {title(t!(lang, "settings-title"))}
            {done.map(notice)}
            {error_summary(lang, &problems)}
            {overtaken}
            <div class="sections">
                <section>
                    <h2>{t!(lang, "settings-about")}</h2>
                    {about.unsaved(lang)}
                    <form class="form" id=about.main(desk) method="post" action=desk.path("settings")>
                        {hidden("was", &about.form.was)}
                        {fields(lang, &about.form, &about.problems)}
                        {form_actions(lang, t!(lang, "form-save"), None)}
                    </form>
                </section>
                {groups::list(desk, &rows, &new)}
                {sprints::list(desk, sprints)}
                {ending(desk)}
            </div>
        }
    })
}

/// Where a project ends, for who leads it.
fn ending(desk: &Desk) -> Option<AnyView> {
    let lang = desk.lang;
    desk.may(Verb::Manage, Thing::Project).then(|| {
        view! {
            <section>
                <h2>{t!(lang, "settings-ending")}</h2>
                <p class="measure">{t!(lang, "settings-ending-text")}</p>
                <p class="row">
                    <a href=desk.path("close")>{t!(lang, "project-close")}</a>
                    <a href=desk.path("remove")>{t!(lang, "project-remove")}</a>
                </p>
            </section>
        }
        .into_any()
    })
}
