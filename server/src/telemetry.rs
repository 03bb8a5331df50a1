//! Logs go to standard error: one line of text, or JSON when `TRADEN_LOG=json`. Never in them: what people wrote, names,
//! addresses, codes, tokens, query strings.

use tracing_subscriber::EnvFilter;

pub fn start() {
    let filter = EnvFilter::try_from_env("TRADEN_LOG_LEVEL").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let json = std::env::var_os("TRADEN_LOG").is_some_and(|value| value == "json");
    // A second start, in a test, keeps the first.
    let _ = if json { builder.json().try_init() } else { builder.with_target(false).try_init() };
}
