//! For the team all that representatives have said; for each of them her own, with our answers, and what she has said in
//! rounds.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::Conn;
use crate::desk::Desk;
use crate::error::{Answer, Trouble};
use crate::feedback::visits::representative::Tried;
use crate::house::House;
use crate::projects::model::Counted;
use crate::remarks::eyes::{says, sees_all};
use crate::remarks::model::Remark;
use crate::remarks::pages::rounds;
use crate::remarks::pages::{article, title_of};
use crate::remarks::store;
use crate::t;
use crate::ui::page::{empty, lead, title};
use crate::ui::pager::{PER_PAGE, PageNumber, one_page, pager_without_end};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct At {
    page: Option<String>,
    /// `waiting`: only what nobody has answered.
    show: String,
}

impl At {
    fn page(&self) -> PageNumber {
        PageNumber::parse(self.page.as_deref())
    }

    fn waiting(&self) -> bool {
        self.show == "waiting"
    }
}

/// One page of remarks, and of a representative what she has said in rounds.
#[derive(Debug, Serialize)]
pub struct Shown {
    remarks: Vec<Remark>,
    /// There is a page after this one.
    more: bool,
    tried: Vec<Tried>,
}

pub async fn load(conn: &mut Conn, desk: &Desk, at: &At) -> Result<Shown, Trouble> {
    let (project, offset) = (desk.project.id, at.page().offset());
    let mut remarks = match (sees_all(desk), at.waiting()) {
        (true, true) => store::waiting(conn, project, PER_PAGE + 1, offset).await?,
        (true, false) => store::page(conn, project, PER_PAGE + 1, offset).await?,
        (false, _) => store::of_person(conn, project, desk.person.id, PER_PAGE + 1, offset).await?,
    };
    let more = one_page(&mut remarks);
    let first = !sees_all(desk) && offset == 0;
    let tried = if first { rounds::all(conn, desk).await? } else { Vec::new() };
    Ok(Shown { remarks, more, tried })
}

pub async fn show(desk: Desk, State(house): State<House>, Query(at): Query<At>) -> Answer {
    let shown = load(&mut house.read().await?, &desk, &at).await?;
    Ok(view(&desk, &shown, &at))
}

fn view(desk: &Desk, shown: &Shown, at: &At) -> Response {
    let lang = desk.lang;
    let team = sees_all(desk);
    desk.page(title_of(desk), || {
        let about = if team { t!(lang, "remarks-lead") } else { t!(lang, "remarks-mine-lead") };
        let propose = says(desk).then(|| {
            view! { <p class="page__actions"><a class="button" href=desk.path("remarks/new")>{t!(lang, "remark-propose")}</a></p> }
        });
        let rows: Vec<_> = shown.remarks.iter().map(|remark| article(desk, remark)).collect();
        let show = if at.waiting() { "show=waiting&" } else { "" };
        view! {
            {title(title_of(desk))}
            {lead(about)}
            {propose}
            {team.then(|| ways(desk, at))}
            {if rows.is_empty() { nothing(desk, at) } else { view! { <div class="stack">{rows}</div> }.into_any() }}
            {pager_without_end(lang, at.page(), shown.more, |n| desk.path(format_args!("remarks?{show}page={n}")))}
            {rounds::list(desk, &shown.tried)}
        }
    })
}

/// All, or what waits.
fn ways(desk: &Desk, at: &At) -> Option<AnyView> {
    let lang = desk.lang;
    (desk.count(Counted::Remarks) > 0).then(|| {
        let here = |one: bool| (at.waiting() == one).then_some("page");
        view! {
            <div class="page__actions"><ul class="tags">
                <li><a class="tag" href=desk.path("remarks") aria-current=here(false)>{t!(lang, "remarks-all")}</a></li>
                <li><a class="tag" href=desk.path("remarks?show=waiting") aria-current=here(true)>{t!(lang, "remarks-waiting")}</a></li>
            </ul></div>
        }
        .into_any()
    })
}

fn nothing(desk: &Desk, at: &At) -> AnyView {
    let lang = desk.lang;
    if desk.count(Counted::Remarks) > 0 && sees_all(desk) && at.waiting() {
        return view! { <p>{t!(lang, "remarks-none-wait")}</p> }.into_any();
    }
    let text = if sees_all(desk) { t!(lang, "remarks-empty-text") } else { t!(lang, "remarks-mine-empty-text") };
    empty(t!(lang, "remarks-empty"), text, None)
}
