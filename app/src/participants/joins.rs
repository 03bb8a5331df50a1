//! What other slices join of participants. The rule about who sees what is [`consented`](crate::consented).

/// Joins the participant `p` whose id stands in `$id`.
#[macro_export]
macro_rules! with_participant {
    ($id:literal) => {
        concat!(" join participants p on p.id = ", $id)
    };
}

/// Joins to a participant `p` her newest consent `c`, if she has given any.
#[macro_export]
macro_rules! newest_consent {
    () => {
        " left join consents c on c.id = p.consent_id"
    };
}
