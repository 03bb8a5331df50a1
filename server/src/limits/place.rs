//! Where somebody tries from, as one key whatever way the address is written.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;

/// A place that tries are counted by: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one
/// subscriber is given and can change the rest of at will.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place(IpAddr);

impl From<IpAddr> for Place {
    fn from(address: IpAddr) -> Self {
        // An IPv4 address that comes as ::ffff:a.b.c.d is the same address.
        Self(match address.to_canonical() {
            IpAddr::V4(four) => IpAddr::V4(four),
            IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX))),
        })
    }
}

/// An address as proxies write it: bare, with a port, in brackets, in brackets with a port.
fn read(written: &str) -> Option<IpAddr> {
    let written = written.trim().trim_matches('"');
    if let Ok(address) = written.parse() {
        return Some(address);
    }
    if let Ok(with_port) = written.parse::<SocketAddr>() {
        return Some(with_port.ip());
    }
    written.strip_prefix('[')?.strip_suffix(']')?.parse::<Ipv6Addr>().ok().map(IpAddr::V6)
}

/// Who asks: the peer, or, behind proxies, the address that the outermost of ours has seen. `None` when the proxies have
/// not written one that can be read.
pub fn from_where(headers: &HeaderMap, peer: IpAddr, proxies: usize) -> Option<Place> {
    if proxies == 0 {
        return Some(peer.into());
    }
    let line: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).collect();
    line.len().checked_sub(proxies).and_then(|n| line.get(n)).and_then(|written| read(written)).map(Place::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(forwarded: &str, proxies: usize) -> Option<Place> {
        let headers = [("x-forwarded-for".parse().unwrap(), forwarded.parse().unwrap())].into_iter().collect();
        from_where(&headers, "10.0.0.1".parse().unwrap(), proxies)
    }

    fn place(address: &str) -> Place {
        Place::from(address.parse::<IpAddr>().unwrap())
    }

    #[test]
    fn a_visitor_cannot_choose_which_address_we_count_by() {
        assert_eq!(seen("6.6.6.6, 192.0.2.7", 1), Some(place("192.0.2.7")));
        assert_eq!(seen("6.6.6.6, 192.0.2.7, 10.1.1.1", 2), Some(place("192.0.2.7")));
        assert_eq!(seen("6.6.6.6", 0), Some(place("10.0.0.1")));
        assert_eq!(seen("192.0.2.7", 2), None);
    }

    #[test]
    fn one_address_is_one_place_however_it_is_written() {
        let four = Some(place("203.0.113.5"));
        for same in
            ["203.0.113.5:51001", " 203.0.113.5 ", "::ffff:203.0.113.5", "[::ffff:203.0.113.5]:443", "\"203.0.113.5:1\""]
        {
            assert_eq!(seen(same, 1), four, "{same}");
        }
        assert_ne!(seen("203.0.113.99:40000", 1), four);
        for none in ["nonsense", "", "203.0.113", "203.0.113.5:", "[203.0.113.5]", "[2001:db8::5", "unknown"] {
            assert_eq!(seen(none, 1), None, "{none}");
        }
    }

    #[test]
    fn whoever_has_a_whole_ipv6_network_is_one_place() {
        let six = Some(place("2001:db8::5"));
        for same in ["[2001:db8::5]:51001", "[2001:db8::9]", "2001:db8:0:0:ffff:1:2:3"] {
            assert_eq!(seen(same, 1), six, "{same}");
        }
        assert_ne!(seen("[2001:db8:0:1::5]:443", 1), six);
    }
}
