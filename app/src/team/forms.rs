//! What the forms send, and how it is read. The pages fill them in again when they cannot be taken.

use serde::Deserialize;

use crate::parse::{Problems, required};
use crate::rights::Role;

#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    pub role: String,
    pub note: String,
}

impl InvitationForm {
    /// As what somebody is invited, and who it is.
    pub fn parse(&self, problems: &mut Problems) -> Option<(Role, String)> {
        let role = problems.chosen::<Role>("role", &self.role, "invitation-role-missing");
        let note = problems.line("note", &self.note, required(120, "invitation-note-missing"));
        role.filter(|_| problems.is_empty()).map(|role| (role, note))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    pub role: String,
}
