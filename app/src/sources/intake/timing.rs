//! Times of day and times into a recording, as programs and people write them.

/// Milliseconds in `[h:]mm:ss[.mmm]`, with a comma allowed for the point; `None` for all else.
pub(super) fn milliseconds(written: &str) -> Option<u64> {
    let (clock, fraction) = written.split_once(['.', ',']).unwrap_or((written, "0"));
    let mut parts = clock.split(':').map(number);
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let (hours, minutes, seconds) = match third {
        None => (0, first, second),
        Some(seconds) if second < 60 => (first, second, seconds?),
        Some(_) => return None,
    };
    if seconds >= 60 {
        return None;
    }
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths(fraction)?)
}

/// At most six digits, so that no sum above can run over.
fn number(digits: &str) -> Option<u64> {
    let plain = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

fn thousandths(digits: &str) -> Option<u64> {
    number(digits)?;
    number(&format!("{digits:0<3}").chars().take(3).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn the_usual_spellings_are_read() {
        for (written, expected) in [
            ("00:00:03.250", 3250),
            ("01:02:03,004", 3_723_004),
            ("100:00:00.000", 360_000_000),
            ("02:03.5", 123_500),
            ("0:03", 3000),
            ("75:00", 4_500_000),
            ("00:00:01.123456", 1123),
        ] {
            assert_eq!(milliseconds(written), Some(expected), "{written}");
        }
    }

    #[test]
    fn what_is_no_time_is_none() {
        for written in [
            "",
            "3",
            "00:00:0x.250",
            "00:61:00.000",
            "00:00:61",
            "1:2:3:4",
            ":",
            "1:",
            "00:00:03.",
            "-1:00",
            "99999999999999999999:00",
            "00:00:03.250.1",
            "00:00:+3",
        ] {
            assert_eq!(milliseconds(written), None, "{written}");
        }
    }
}
