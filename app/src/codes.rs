//! How things are written for people: D-014 a participant, U-07 a conversation, C-031 a quote, B-02 a need, K-03 a
//! cluster, P-01 a prototype, T-02 a test round. Numbers are given out per project; a code grows when it must.

pub fn participant(number: i64) -> String {
    format!("D-{number:03}")
}

pub fn source(number: i64) -> String {
    format!("U-{number:02}")
}

pub fn quote(number: i64) -> String {
    format!("C-{number:03}")
}

pub fn need(number: i64) -> String {
    format!("B-{number:02}")
}

pub fn cluster(number: i64) -> String {
    format!("K-{number:02}")
}

pub fn prototype(number: i64) -> String {
    format!("P-{number:02}")
}

pub fn round(number: i64) -> String {
    format!("T-{number:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_keep_their_width_and_grow_when_they_must() {
        assert_eq!((participant(1), participant(1234)), ("D-001".to_owned(), "D-1234".to_owned()));
        assert_eq!((source(7), quote(31), need(2)), ("U-07".to_owned(), "C-031".to_owned(), "B-02".to_owned()));
        assert_eq!((cluster(3), prototype(1), round(120)), ("K-03".to_owned(), "P-01".to_owned(), "T-120".to_owned()));
    }
}
