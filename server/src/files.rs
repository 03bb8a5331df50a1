//! The files that pages fetch: packed into the binary by the build script, sent compressed, and kept by browsers for a
//! year, since a new content has a new name. By hand: `memory-serve` unpacks and packs anew at each start, and in debug
//! builds reads from disk; the `ServeDir` of tower-http wants a folder beside the program.

#[cfg(test)]
mod sheet;

use app::house::Files;
use axum::Router;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

struct Packed {
    name: &'static str,
    mime: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

mod packed {
    use super::Packed;
    include!(concat!(env!("OUT_DIR"), "/packed.rs"));
}

/// The addresses that pages name.
pub fn table() -> Files {
    Files { main_css: packed::MAIN_CSS, public_css: packed::PUBLIC_CSS, icon: packed::ICON, start_js: packed::START_JS }
}

/// `GET /assets/{name}`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(send))
}

async fn send(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = packed::PACKED.iter().find(|file| file.name == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let fixed =
        [(CONTENT_TYPE, file.mime), (CACHE_CONTROL, "public, max-age=31536000, immutable"), (VARY, "Accept-Encoding")];
    for (coding, version) in [("br", file.brotli), ("gzip", file.gzip)] {
        if let Some(bytes) = version.filter(|_| accepts(&headers, coding)) {
            return (fixed, [(CONTENT_ENCODING, coding)], bytes).into_response();
        }
    }
    (fixed, file.plain).into_response()
}

/// Whether the browser takes this coding: named, or covered by `*`, and not with `q=0`.
fn accepts(headers: &HeaderMap, coding: &str) -> bool {
    let accepted = headers.get_all(ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let mut by_star = false;
    for item in accepted.flat_map(|list| list.split(',')) {
        let (name, parameter) = item.split_once(';').unwrap_or((item, ""));
        let weight = parameter.trim().strip_prefix("q=").map_or(Ok(1.0), |q| q.trim().parse::<f32>());
        let wanted = weight.is_ok_and(|q| q > 0.0);
        match name.trim() {
            name if name.eq_ignore_ascii_case(coding) => return wanted,
            "*" => by_star = wanted,
            _ => {}
        }
    }
    by_star
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn fetch(address: &str, coding: &str) -> Response {
        let request = Request::get(address).header(ACCEPT_ENCODING, coding).body(Body::empty()).unwrap();
        routes().oneshot(request).await.unwrap()
    }

    fn header(response: &Response, name: axum::http::HeaderName) -> Option<&str> {
        response.headers().get(name).map(|value| value.to_str().unwrap())
    }

    async fn body(response: Response) -> Vec<u8> {
        to_bytes(response.into_body(), 10_000_000).await.unwrap().to_vec()
    }

    #[tokio::test]
    async fn a_sheet_comes_in_the_coding_that_the_browser_takes() {
        for (accept, coding) in
            [("gzip, deflate, br, zstd", Some("br")), ("gzip;q=0.5, br;q=0", Some("gzip")), ("*", Some("br")), ("", None)]
        {
            let response = fetch(packed::MAIN_CSS, accept).await;
            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(header(&response, CONTENT_ENCODING), coding, "for {accept:?}");
            assert_eq!(header(&response, CONTENT_TYPE), Some("text/css; charset=utf-8"));
            assert_eq!(header(&response, VARY), Some("Accept-Encoding"));
            assert_eq!(header(&response, CACHE_CONTROL), Some("public, max-age=31536000, immutable"));
        }
    }

    #[tokio::test]
    async fn the_compressed_versions_unpack_to_the_same_text() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}{}", listener.local_addr().unwrap(), packed::PUBLIC_CSS);
        let serving = tokio::spawn(async { axum::serve(listener, routes::<()>()).await });
        let plain = body(fetch(packed::PUBLIC_CSS, "identity").await).await;
        assert!(String::from_utf8_lossy(&plain).contains(".public"));
        for client in [reqwest::Client::builder().no_gzip(), reqwest::Client::builder().no_brotli()] {
            let response = client.build().unwrap().get(&address).send().await.unwrap();
            assert_eq!(response.content_length(), None, "it came compressed");
            assert_eq!(response.bytes().await.unwrap(), plain);
        }
        serving.abort();
    }

    #[tokio::test]
    async fn a_font_is_sent_as_it_is() {
        let font = packed::PACKED.iter().find(|file| file.mime == "font/woff2").unwrap();
        let response = fetch(&format!("/assets/{}", font.name), "br").await;
        assert_eq!(header(&response, CONTENT_ENCODING), None);
        assert_eq!(body(response).await, font.plain);
    }

    #[tokio::test]
    async fn an_unknown_name_is_not_found() {
        assert_eq!(fetch("/assets/main-00000000.css", "br").await.status(), StatusCode::NOT_FOUND);
        assert_eq!(fetch("/assets/..%2Fmain.css", "br").await.status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn every_address_that_a_sheet_or_a_script_names_is_sent() {
        let address = regex::Regex::new("/assets/[^\"')]+").unwrap();
        let mut named = 0;
        for file in packed::PACKED.iter().filter(|file| file.mime.starts_with("text/")) {
            for found in address.find_iter(std::str::from_utf8(file.plain).unwrap()) {
                named += 1;
                let name = found.as_str().trim_start_matches("/assets/");
                assert!(packed::PACKED.iter().any(|file| file.name == name), "{} names {name}", file.name);
            }
        }
        assert!(named > 0);
    }

    #[test]
    fn there_is_a_start_script_exactly_when_there_is_a_browser_part() {
        let has_wasm = packed::PACKED.iter().any(|file| file.mime == "application/wasm");
        assert_eq!(table().start_js.is_some(), has_wasm);
    }
}
