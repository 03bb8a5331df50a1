//! The target groups of a project, each with a form of its own.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::kept::{KeptHere, Sheet};
use crate::projects::model::Group;
use crate::settings::forms::{GroupForm, group_field, group_place};
use crate::t;
use crate::ui::field::{Field, asked, hidden};
use crate::ui::icon;

/// The form of each target group's name, and that of a new one.
pub type Names = (Vec<(Group, Sheet<GroupForm>)>, Sheet<GroupForm>);

pub fn names(desk: &Desk, groups: Vec<Group>, kept: &KeptHere) -> Names {
    let read = |mut sheet: Sheet<GroupForm>| {
        sheet.check(|form, problems| form.parse(&groups, problems));
        sheet
    };
    let named = |group: &Group| GroupForm { group: group.name.clone(), id: group.id.to_string() };
    let row = |group: &Group| read(kept.sheet(&group_place(desk, Some(group.id)), || named(group)));
    let rows: Vec<_> = groups.iter().map(row).collect();
    let new = read(kept.sheet(&group_place(desk, None), GroupForm::default));
    (groups.into_iter().zip(rows).collect(), new)
}

pub fn list(desk: &Desk, rows: &[(Group, Sheet<GroupForm>)], new: &Sheet<GroupForm>) -> AnyView {
    let lang = desk.lang;
    let rows: Vec<_> = rows
        .iter()
        .map(|(group, sheet)| {
            let id = group_field(Some(group.id));
            let label = t!(lang, "group-rename", name = group.name.as_str());
            let wrong = sheet.problems.of(&id).map(|fault| fault.sentence(lang));
            let remove = desk.path(format_args!("groups/{}/remove", group.id));
            let which = group.name.clone();
            let error_id = format!("{id}-error");
            let (described, invalid) = (wrong.is_some().then(|| error_id.clone()), wrong.is_some().then_some("true"));
            view! {
                <li>
                    {sheet.unsaved(lang)}
                    <form class="stack" method="post" action=desk.path("groups")>
                        {wrong.map(|wrong| view! { <p class="field__error" id=error_id>{icon::warning()} <span>{wrong}</span></p> })}
                        <div class="row row--edit">
                            {hidden("id", group.id)}
                            <label class="visually-hidden" for=id.clone()>{label}</label>
                            <input class="field__input" type="text" id=id.clone() name="group" value=sheet.form.group.clone() autocomplete="off"
                                aria-describedby=described aria-invalid=invalid />
                            <button class="button button--quiet" type="submit">{t!(lang, "group-change")}</button>
                            <a href=remove>{t!(lang, "group-remove")} <span class="visually-hidden">" " {which}</span></a>
                        </div>
                        {asked(lang, &sheet.problems, &id)}
                    </form>
                </li>
            }
        })
        .collect();
    view! {
        <section>
            <h2>{t!(lang, "settings-groups")}</h2>
            <p>{t!(lang, "settings-groups-text")}</p>
            <ul class="plain stack">{rows}</ul>
            {new.unsaved(lang)}
            <form class="form" method="post" action=desk.path("groups")>
                {new.once(&desk.house.ids)}
                {Field::new(lang, "group", t!(lang, "group-new")).hint(t!(lang, "group-new-hint")).value(&new.form.group).problems(&new.problems).view()}
                <div class="form__actions"><button class="button button--quiet" type="submit">{t!(lang, "group-add")}</button></div>
            </form>
        </section>
    }
    .into_any()
}
