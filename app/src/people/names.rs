use crate::lang::Lang;
use crate::rights::Role;
use crate::t;

pub fn role_name(lang: Lang, role: Role) -> &'static str {
    match role {
        Role::Lead => t!(lang, "role-lead"),
        Role::Member => t!(lang, "role-member"),
        Role::Representative => t!(lang, "role-representative"),
        Role::Manager => t!(lang, "role-manager"),
        Role::Researcher => t!(lang, "role-researcher"),
    }
}
