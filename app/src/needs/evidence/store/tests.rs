use super::*;
use crate::id::ParticipantId;
use crate::needs::model::{Evidence, EvidenceState};
use crate::needs::store;
use crate::needs::store::tests::waiting;
use crate::participants::model::Scope;
use crate::quotes::sought::Term;
use crate::run;
use crate::sources::model::Channel;
use crate::testing::cast::{Conversation, conversation, quote, somebody};
use crate::testing::{Stage, all, morning, on_both};

pub async fn talk(stage: &Stage, conn: &mut Conn, participant: ParticipantId, channel: Channel) -> Conversation {
    conversation(stage, conn, participant, (channel, morning().date_naive())).await
}

pub async fn need(stage: &Stage, conn: &mut Conn) -> NeedId {
    stage.need(conn, &waiting(&[])).await.0
}

async fn counted(stage: &Stage, conn: &mut Conn) -> Evidence {
    store::find(conn, stage.project, 1).await.unwrap().unwrap().evidence
}

fn words(found: &[LinkedQuote]) -> Vec<&str> {
    found.iter().map(|one| one.quote.exact.as_str()).collect()
}

const MANAGERS: Scope =
    Scope { team: true, managers: true, representatives: false, public: false, research: false, each_quote: false };
const ONLY_TEAM: Scope = Scope { managers: false, ..MANAGERS };
const ASK_FIRST: Scope = Scope { each_quote: true, ..MANAGERS };

#[tokio::test]
async fn two_quotes_of_one_person_are_one_person() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let (one, _) = stage.participant(&mut conn, stage.young, all()).await;
        let (first, second) =
            (talk(&stage, &mut conn, one, Channel::Phone).await, talk(&stage, &mut conn, one, Channel::Meeting).await);
        for talk in [&first, &first, &second] {
            let quote = quote(&stage, &mut conn, *talk, "Jag ringde fyra gånger.").await;
            link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        }
        let found = counted(&stage, &mut conn).await;
        assert_eq!(found, Evidence { people_for: 1, people_against: 0, sources: 2, channels: 2 });
        let other = somebody(&stage, &mut conn, all(), "Tystnaden är värst.").await;
        link(&mut conn, need, other, Stance::Supports, stage.stamp()).await.unwrap();
        assert_eq!(counted(&stage, &mut conn).await, Evidence { people_for: 2, people_against: 0, sources: 3, channels: 2 });
    })
    .await;
}

#[tokio::test]
async fn a_need_is_contradicted_once_as_many_people_say_the_opposite() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        assert_eq!(counted(&stage, &mut conn).await.state(), EvidenceState::Assumption);
        let yes = somebody(&stage, &mut conn, all(), "Ja.").await;
        link(&mut conn, need, yes, Stance::Supports, stage.stamp()).await.unwrap();
        assert_eq!(counted(&stage, &mut conn).await.state(), EvidenceState::Evidenced);
        let no = somebody(&stage, &mut conn, all(), "Nej.").await;
        link(&mut conn, need, no, Stance::Contradicts, stage.stamp()).await.unwrap();
        assert_eq!(counted(&stage, &mut conn).await.state(), EvidenceState::Contradicted);
        // Linking again changes sides; it makes no second link.
        link(&mut conn, need, no, Stance::Supports, stage.stamp()).await.unwrap();
        assert_eq!(counted(&stage, &mut conn).await, Evidence { people_for: 2, people_against: 0, sources: 2, channels: 1 });
    })
    .await;
}

#[tokio::test]
async fn taking_a_link_away_counts_anew_and_the_quote_can_be_linked_again() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let quote = somebody(&stage, &mut conn, all(), "Ja.").await;
        link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        let taken = unlink(&mut conn, need, quote).await.unwrap();
        assert_eq!((taken, counted(&stage, &mut conn).await), (true, Evidence::default()));
        assert_eq!(
            not_linked(&mut conn, stage.project, need, &Sought::default(), morning().date_naive(), 50, 0)
                .await
                .unwrap()
                .len(),
            1
        );
        let taken = unlink(&mut conn, need, quote).await.unwrap();
        assert!(!taken);
        link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        assert_eq!(counted(&stage, &mut conn).await.people_for, 1);
    })
    .await;
}

#[tokio::test]
async fn a_conversation_that_a_need_leans_on_cannot_be_deleted_past_it() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let (one, _) = stage.participant(&mut conn, stage.young, all()).await;
        let talk = talk(&stage, &mut conn, one, Channel::Phone).await;
        let quote = quote(&stage, &mut conn, talk, "Ja.").await;
        link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        conn.commit().await.unwrap();
        let deleting = "delete from sources where id = $1";
        let mut conn = stage.write().await;
        assert!(run!(&mut conn, deleting, talk.id).is_err());
        drop(conn);
        let mut conn = stage.write().await;
        assert!(remove(&mut conn, stage.project, quote).await.unwrap());
        assert_eq!(run!(&mut conn, deleting, talk.id).unwrap(), 1);
        assert_eq!(counted(&stage, &mut conn).await, Evidence::default());
    })
    .await;
}

/// What is kept of a need, and what counting its links anew gives.
async fn kept_and_counted(conn: &mut Conn, need: NeedId) -> ([i64; 5], [i64; 5]) {
    type Five = (i64, i64, i64, i64, i64);
    let in_order = |(a, b, c, d, e): Five| [a, b, c, d, e];
    let kept = row!(
        conn,
        Five,
        "select people_for, people_against, sources_count, channels_count, quotes_count from needs where id = $1",
        need
    );
    let counted = row!(
        conn,
        Five,
        "select count(distinct case e.stance when 'supports' then w.participant_id end), \
           count(distinct case e.stance when 'contradicts' then w.participant_id end), \
           count(distinct q.source_id), count(distinct s.channel), count(*) \
         from evidence e join quotes q on q.id = e.quote_id join sources s on s.id = q.source_id \
           join source_participants w on w.source_id = q.source_id and w.position = q.participant where e.need_id = $1",
        need
    );
    (in_order(kept.unwrap().unwrap()), in_order(counted.unwrap().unwrap()))
}

#[tokio::test]
async fn whatever_is_linked_moved_and_taken_away_a_need_counts_what_stands_behind_it() {
    use crate::sources::model::ToldAbout;
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let needs = [need(&stage, &mut conn).await, need(&stage, &mut conn).await];
        let mut people = Vec::new();
        let mut quotes = Vec::new();
        for channel in [Channel::Phone, Channel::Meeting, Channel::Phone] {
            let (person, _) = stage.participant(&mut conn, stage.young, all()).await;
            people.push(person);
            for _ in 0..2 {
                let talk = talk(&stage, &mut conn, person, channel).await;
                for _ in 0..3 {
                    quotes.push((quote(&stage, &mut conn, talk, "Ja.").await, talk.id));
                }
            }
        }
        // Steps of a fixed sequence that has no pattern.
        let mut seed: u32 = 20_261_125;
        let mut pick = |of: usize| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as usize % of
        };
        for step in 0..300 {
            let (need, (quote, source)) = (needs[pick(2)], quotes[pick(quotes.len())]);
            match pick(8) {
                0..4 => {
                    let stance = Stance::ALL[pick(2)];
                    link(&mut conn, need, quote, stance, stage.stamp()).await.unwrap();
                }
                4..7 => {
                    unlink(&mut conn, need, quote).await.unwrap();
                }
                _ => {
                    let (_, before) = quotes::store::voice(&mut conn, quote).await.unwrap().unwrap();
                    let channel = Channel::ALL[pick(3)];
                    let now = Voice { participant_id: people[pick(3)], channel, ..before };
                    let told = ToldAbout {
                        participant: now.participant_id,
                        participant_number: 1,
                        title: String::new(),
                        held_on: morning().date_naive(),
                        channel,
                    };
                    crate::sources::store::correct(&mut conn, source, &told).await.unwrap();
                    heard_otherwise(&mut conn, before, now).await.unwrap();
                }
            }
            if step % 100 == 99 {
                let at = pick(quotes.len());
                let (gone, _) = quotes.swap_remove(at);
                assert!(remove(&mut conn, stage.project, gone).await.unwrap());
                assert!(!remove(&mut conn, stage.project, gone).await.unwrap());
            }
            for need in needs {
                let (kept, counted) = kept_and_counted(&mut conn, need).await;
                assert_eq!(kept, counted, "after step {step}");
            }
        }
        let linked = value!(
            &mut conn,
            i64,
            "select count(*) from quotes q where needs_count <> (select count(*) from evidence e where e.quote_id = q.id)"
        );
        assert_eq!(linked.unwrap(), 0);
        for (quote, _) in quotes {
            remove(&mut conn, stage.project, quote).await.unwrap();
        }
        for table in ["need_people", "need_sources", "need_channels"] {
            let sql = format!("select count(*) from {table}");
            let left = crate::on!(&mut conn, c => sqlx::query_scalar::<_, i64>(sqlx::AssertSqlSafe(sql)).fetch_one(c).await);
            assert_eq!(left.unwrap(), 0, "{table}");
        }
    })
    .await;
}

#[tokio::test]
async fn of_a_need_with_very_many_quotes_nobody_counts_those_that_are_hidden() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let today = morning().date_naive();
        let quote = somebody(&stage, &mut conn, ONLY_TEAM, "bara teamet").await;
        link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        let of = async |conn: &mut Conn, all| hidden(conn, need, all, Audience::Managers, today).await.unwrap();
        assert_eq!(of(&mut conn, 1).await, Hidden::These(1));
        assert_eq!(of(&mut conn, LOOKED_THROUGH).await, Hidden::These(LOOKED_THROUGH));
        assert_eq!(of(&mut conn, LOOKED_THROUGH + 1).await, Hidden::Uncounted);
    })
    .await;
}

#[tokio::test]
async fn a_manager_sees_only_what_people_said_yes_to_but_the_true_counts() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let today = morning().date_naive();
        let mut quotes = Vec::new();
        for (scope, exact, stance) in [
            (MANAGERS, "för chefer", Stance::Supports),
            (ONLY_TEAM, "bara teamet", Stance::Supports),
            (ASK_FIRST, "fråga först", Stance::Supports),
            (ASK_FIRST, "har frågats", Stance::Contradicts),
        ] {
            let quote = somebody(&stage, &mut conn, scope, exact).await;
            link(&mut conn, need, quote, stance, stage.stamp()).await.unwrap();
            quotes.push(quote);
        }
        let stamp = stage.stamp();
        crate::quotes::store::approve(&mut conn, quotes[3], today, stamp).await.unwrap();
        let seen = linked(&mut conn, need, Audience::Managers, today, 50, 0).await.unwrap();
        assert_eq!(words(&seen), ["för chefer", "har frågats"]);
        assert_eq!(
            words(&voices(&mut conn, need, Audience::Managers, today, 9).await.unwrap()),
            ["för chefer", "har frågats"]
        );
        for (audience, n) in [(Audience::Managers, 2), (Audience::Team, 0), (Audience::Representatives, 4)] {
            assert_eq!(hidden(&mut conn, need, 4, audience, today).await.unwrap(), Hidden::These(n));
        }
        let counts = counted(&stage, &mut conn).await;
        assert_eq!((counts.people_for, counts.people_against), (3, 1));
    })
    .await;
}

#[tokio::test]
async fn the_few_quotes_on_a_needs_page_are_of_as_many_people_as_possible_on_both_sides() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let (talkative, _) = stage.participant(&mut conn, stage.young, all()).await;
        let talk = talk(&stage, &mut conn, talkative, Channel::Phone).await;
        for exact in ["1 av den som säger mycket", "2 av den som säger mycket", "3 av den som säger mycket"] {
            let quote = quote(&stage, &mut conn, talk, exact).await;
            link(&mut conn, need, quote, Stance::Supports, stage.stamp()).await.unwrap();
        }
        let quiet = somebody(&stage, &mut conn, all(), "av den som säger lite").await;
        link(&mut conn, need, quiet, Stance::Supports, stage.stamp()).await.unwrap();
        let against = somebody(&stage, &mut conn, all(), "tvärtom").await;
        link(&mut conn, need, against, Stance::Contradicts, stage.stamp()).await.unwrap();
        let heard = voices(&mut conn, need, Audience::Team, morning().date_naive(), 2).await.unwrap();
        assert_eq!(words(&heard), ["1 av den som säger mycket", "av den som säger lite", "tvärtom"]);
    })
    .await;
}

#[tokio::test]
async fn what_can_be_linked_is_what_the_team_may_use_and_has_not_linked_yet() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let today = morning().date_naive();
        let taken = somebody(&stage, &mut conn, all(), "länkat").await;
        link(&mut conn, need, taken, Stance::Supports, stage.stamp()).await.unwrap();
        somebody(&stage, &mut conn, all(), "fritt").await;
        somebody(&stage, &mut conn, Scope::default(), "får inte användas").await;
        somebody(&stage, &mut conn, all(), "nyast").await;
        let parent = stage.participant(&mut conn, stage.parents, all()).await.0;
        let by_phone = talk(&stage, &mut conn, parent, Channel::Phone).await;
        quote(&stage, &mut conn, by_phone, "ÅKTE dit").await;
        let exact = |found: Vec<QuoteSeen>| found.into_iter().map(|quote| quote.exact).collect::<Vec<_>>();
        let any = Sought::default();
        let all = not_linked(&mut conn, stage.project, need, &any, today, 50, 0).await.unwrap();
        assert_eq!(exact(all), ["ÅKTE dit", "nyast", "fritt"]);
        assert_eq!(exact(not_linked(&mut conn, stage.project, need, &any, today, 1, 2).await.unwrap()), ["fritt"]);
        for (words, group, found) in [
            ("d-2", None, &["fritt"][..]),
            ("åkte", None, &["ÅKTE dit"]),
            ("åkte", Some(stage.young), &[]),
            ("", Some(stage.parents), &["ÅKTE dit"]),
            ("länkat", None, &[]),
            ("xyz", None, &[]),
        ] {
            let sought = Sought { terms: Term::all_in(words), group, ..Sought::default() };
            assert_eq!(
                exact(not_linked(&mut conn, stage.project, need, &sought, today, 50, 0).await.unwrap()),
                found,
                "{words}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn people_who_link_at_the_same_time_are_all_counted() {
    on_both(async |stage| {
        let mut conn = stage.write().await;
        let need = need(&stage, &mut conn).await;
        let mut quotes = Vec::new();
        for _ in 0..8 {
            quotes.push(somebody(&stage, &mut conn, all(), "Ja.").await);
        }
        conn.commit().await.unwrap();
        let linking: Vec<_> = quotes
            .into_iter()
            .map(|quote| {
                let (house, stamp) = (stage.house.clone(), stage.stamp());
                tokio::spawn(async move {
                    let mut conn = house.write().await.unwrap();
                    link(&mut conn, need, quote, Stance::Supports, stamp).await.unwrap();
                    conn.commit().await.unwrap();
                })
            })
            .collect();
        for one in linking {
            one.await.unwrap();
        }
        let mut conn = stage.read().await;
        assert_eq!(counted(&stage, &mut conn).await.people_for, 8);
    })
    .await;
}
