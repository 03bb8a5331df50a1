//! What stood once where nothing stands any more.

use crate::codes;
use crate::desk::Desk;
use crate::house::House;
use crate::projects::model::Counted;
use crate::projects::store::was_removed;

type Kind = (Counted, fn(i64) -> String);

/// What can be removed and has a page of its own, by how its address begins or by its name in the thread.
const KINDS: [(&str, &str, Kind); 6] = [
    ("participants", "participant", (Counted::Participants, codes::participant)),
    ("sources", "source", (Counted::Sources, codes::source)),
    ("quotes", "quote", (Counted::Quotes, codes::quote)),
    ("needs", "need", (Counted::Needs, codes::need)),
    ("clusters", "cluster", (Counted::Clusters, codes::cluster)),
    ("prototypes", "prototype", (Counted::Prototypes, codes::prototype)),
];

/// What an address of a project is about: `/p/x/needs/7/edit` and `/p/x/thread/need/7` are about need 7.
fn about(path: &str) -> Option<(Kind, i64)> {
    let mut parts = path.split('/').skip(3);
    let (first, second) = (parts.next()?, parts.next()?);
    let kind =
        |is: &dyn Fn(&str, &str) -> bool| KINDS.iter().find(|(list, thread, ..)| is(list, thread)).map(|(.., kind)| *kind);
    if first == "thread" {
        return Some((kind(&|_, thread| thread == second)?, parts.next()?.parse().ok()?));
    }
    Some((kind(&|list, _| list == first)?, second.parse().ok()?))
}

/// The code of what an address of this project is about, when it has been removed.
pub async fn code(house: &House, desk: &Desk, path: &str) -> Result<Option<String>, sqlx::Error> {
    let Some(((kind, code), number)) = about(path) else { return Ok(None) };
    let mut conn = house.read().await?;
    Ok(was_removed(&mut conn, desk.project.id, kind, number).await?.then(|| code(number)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_what_it_is_about() {
        let told = |path| about(path).map(|((_, code), number)| code(number));
        assert_eq!(told("/p/x/needs/7").as_deref(), Some("B-07"));
        assert_eq!(told("/p/x/prototypes/2/v/1/pages").as_deref(), Some("P-02"));
        assert_eq!(told("/p/x/thread/quote/31").as_deref(), Some("C-031"));
        for other in ["/p/x/", "/p/x/needs", "/p/x/needs/new", "/p/x/thread/round/1", "/p/x/rounds/1", "/t/ABC123"] {
            assert_eq!(told(other), None, "{other}");
        }
    }
}
