//! What stands behind a need is counted link by link: how often each person, each conversation and each channel is among
//! its quotes. So the need's own numbers move when one comes or goes, at the same cost however many there are.

use crate::db::{Conn, Watched};
use crate::id::NeedId;
use crate::needs::model::Stance;
use crate::quotes::store::Voice;
use crate::{one, row};

/// So many links more (or fewer, when negative) between a need, which is held, and quotes of one voice.
pub(super) async fn shift(conn: &mut Conn, need: NeedId, voice: Voice, stance: Stance, by: i64) -> Result<(), sqlx::Error> {
    let (supports, contradicts) = match stance {
        Stance::Supports => (by, 0),
        Stance::Contradicts => (0, by),
    };
    conn.tell(Watched::Need, need);
    let person = row!(
        conn,
        (i64, i64),
        "insert into need_people (need_id, participant_id, supports, contradicts) values ($1, $2, $3, $4) \
         on conflict (need_id, participant_id) do update \
         set supports = need_people.supports + excluded.supports, contradicts = need_people.contradicts + excluded.contradicts \
         returning supports, contradicts",
        need,
        voice.participant_id,
        supports,
        contradicts
    )?;
    let (for_it, against_it) = person.unwrap_or_default();
    if for_it <= 0 && against_it <= 0 {
        one!(conn, "delete from need_people where need_id = $1 and participant_id = $2", need, voice.participant_id)?;
    }
    let talk = row!(
        conn,
        (i64,),
        "insert into need_sources (need_id, source_id, quotes) values ($1, $2, $3) \
         on conflict (need_id, source_id) do update set quotes = need_sources.quotes + excluded.quotes returning quotes",
        need,
        voice.source_id,
        by
    )?;
    let (of_talk,) = talk.unwrap_or_default();
    if of_talk <= 0 {
        one!(conn, "delete from need_sources where need_id = $1 and source_id = $2", need, voice.source_id)?;
    }
    let channel = row!(
        conn,
        (i64,),
        "insert into need_channels (need_id, channel, quotes) values ($1, $2, $3) \
         on conflict (need_id, channel) do update set quotes = need_channels.quotes + excluded.quotes returning quotes",
        need,
        voice.channel,
        by
    )?;
    let (of_channel,) = channel.unwrap_or_default();
    if of_channel <= 0 {
        one!(conn, "delete from need_channels where need_id = $1 and channel = $2", need, voice.channel)?;
    }
    one!(
        conn,
        "update needs set people_for = people_for + $2, people_against = people_against + $3, \
           sources_count = sources_count + $4, channels_count = channels_count + $5, quotes_count = quotes_count + $6 \
         where id = $1",
        need,
        came(for_it, supports),
        came(against_it, contradicts),
        came(of_talk, by),
        came(of_channel, by),
        by
    )?;
    Ok(())
}

/// Whether somebody has come (1) or gone (-1), who is there `now` times after a change by `by`.
fn came(now: i64, by: i64) -> i64 {
    i64::from(now > 0) - i64::from(now - by > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_comes_with_the_first_quote_and_goes_with_the_last() {
        assert_eq!([came(1, 1), came(2, 1), came(3, 3)], [1, 0, 1]);
        assert_eq!([came(1, -1), came(0, -1), came(0, -4), came(2, -2)], [0, -1, -1, 0]);
        assert_eq!(came(5, 0), 0);
    }
}
