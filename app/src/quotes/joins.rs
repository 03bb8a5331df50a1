//! What other slices join of quotes. What is shown comes with what consent asks about: who selects from it asks for
//! [`consented`](crate::consented) too.

/// The ids of a conversation's quotes, in brackets.
#[macro_export]
macro_rules! quotes_of_source {
    ($source:literal) => {
        concat!("(select id from quotes where source_id = ", $source, ")")
    };
}

/// Joins to a link `e` its quote `q`.
#[macro_export]
macro_rules! of_evidence {
    () => {
        " join quotes q on q.id = e.quote_id"
    };
}

/// Joins to a quote `q` the participant `p` whose words it is.
#[macro_export]
macro_rules! said_by {
    () => {
        $crate::with_voice!("q.source_id", "q.participant")
    };
}

/// Joins to a quote `q` what [`consented`](crate::consented) asks about: who has said it, and what she has said yes to.
#[macro_export]
macro_rules! with_consent {
    () => {
        concat!($crate::said_by!(), $crate::newest_consent!(), " left join quote_approvals a on a.quote_id = q.id")
    };
}

/// The columns of a [`QuoteSeen`](crate::quotes::store::QuoteSeen), from what [`quote_joins`](crate::quote_joins) joins.
#[macro_export]
macro_rules! quote_columns {
    () => {
        "q.id, q.number, q.exact, p.number as participant_number, s.held_on, s.channel, s.number as source_number, q.turn, \
         coalesce(t.speaker, '') = 'interpreter' as interpreted"
    };
}

/// Joins to a quote `q` all that is shown with it: the conversation `s`, the participant `p`, the turn `t`.
#[macro_export]
macro_rules! quote_joins {
    () => {
        concat!(
            $crate::with_source!("q.source_id"),
            $crate::with_consent!(),
            $crate::with_turn!("q.text_version_id", "q.turn")
        )
    };
}

/// Every quote `q`, with what [`quote_joins`](crate::quote_joins) joins.
#[macro_export]
macro_rules! every_quote {
    () => {
        concat!(" from quotes q", $crate::quote_joins!())
    };
}

/// The number of the quote whose id stands in `$id`, in brackets.
#[macro_export]
macro_rules! quote_number {
    ($id:literal) => {
        concat!("(select number from quotes where id = ", $id, ")")
    };
}

/// Narrows a statement about quotes `q`, of participants `p`, to those that are [`Sought`](crate::quotes::sought::Sought).
/// SQLite's own `lower` knows the letters of English only.
#[macro_export]
macro_rules! narrow_quotes {
    ($statement:ident, $sought:expr) => {
        if $sought.unused {
            $statement.push(" and q.needs_count = 0");
        }
        if let Some(group) = $sought.group {
            $statement.push(" and p.target_group_id = ").push_bind(group);
        }
        if let Some(number) = $sought.of {
            $statement.push(" and p.number = ").push_bind(number);
        }
        for term in &$sought.terms {
            $statement
                .push(
                    " and (replace(replace(replace(replace(replace(lower(q.exact), \
                     'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'é'), 'Ü', 'ü') like ",
                )
                .push_bind(term.within.clone())
                .push(r" escape '\' or q.number = ")
                .push_bind(term.quote)
                .push(" or p.number = ")
                .push_bind(term.participant)
                .push(")");
        }
    };
}
