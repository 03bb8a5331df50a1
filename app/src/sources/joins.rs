//! What other slices join of conversations.

/// Joins as `p` the participant who has place `$place` in the conversation `$source`.
#[macro_export]
macro_rules! with_voice {
    ($source:literal, $place:literal) => {
        concat!(
            " join source_participants w on w.source_id = ",
            $source,
            " and w.position = ",
            $place,
            $crate::with_participant!("w.participant_id")
        )
    };
}

/// Joins to a conversation `s` the participant `p` whom it is with.
#[macro_export]
macro_rules! with_whom {
    () => {
        $crate::with_voice!("s.id", "1")
    };
}

/// Joins the conversation `s` whose id stands in `$id`.
#[macro_export]
macro_rules! with_source {
    ($id:literal) => {
        concat!(" join sources s on s.id = ", $id)
    };
}

/// Joins the turn `t` that has place `$place` in the text `$text`, if there is one.
#[macro_export]
macro_rules! with_turn {
    ($text:literal, $place:literal) => {
        concat!(" left join turns t on t.text_version_id = ", $text, " and t.position = ", $place)
    };
}

/// The ids of the conversations with the participant whose id stands in `$participant`, in brackets.
#[macro_export]
macro_rules! sources_with {
    ($participant:literal) => {
        concat!("(select source_id from source_participants where participant_id = ", $participant, ")")
    };
}
