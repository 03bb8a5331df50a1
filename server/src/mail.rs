//! Mail goes out through one SMTP server. It says in which round somebody should look, with the way there, and nothing of
//! what stands there.

use std::net::IpAddr;
use std::time::Duration;

use anyhow::{Context, bail};
use app::codes;
use app::outbox::{Kind, Letter};
use app::t;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use url::{Host, Url};

/// How long the server may take over one step of a conversation, and over all of it.
const STEP: Duration = Duration::from_secs(15);
const AT_MOST: Duration = Duration::from_mins(1);

/// The way out, and who writes.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    base_url: String,
    at_most: Duration,
}

impl Smtp {
    /// `url`: `smtp://user@host:587` or `smtps://…`. Away from this machine it is always encrypted.
    ///
    /// # Errors
    /// When the address is none, or holds the password: whoever may see what runs here could read it.
    pub fn of(url: &str, password: Option<&str>, from: &str, base_url: &str) -> anyhow::Result<Self> {
        let mut url: Url = url.parse().context("--smtp is no address: write smtp://user@host:587")?;
        if url.password().is_some() {
            bail!("--smtp holds a password, which others could read: put it into TRADEN_SMTP_PASSWORD instead");
        }
        if let Some(password) = password {
            url.set_password(Some(password)).map_err(|()| anyhow::anyhow!("--smtp names no server to sign in to"))?;
        }
        if url.scheme() == "smtp" && !is_here(&url) && !url.query_pairs().any(|(name, _)| name == "tls") {
            url.query_pairs_mut().append_pair("tls", "required");
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.as_str())
            // What it says of the address may hold the password.
            .map_err(|_| anyhow::anyhow!("--smtp is no address of a mail server: write smtp://user@host:587"))?;
        let from = from.parse().context("--mail-from is no e-mail address")?;
        let base: Url = base_url.parse().context("--base-url is no address")?;
        let hello = ClientId::Domain(base.host_str().unwrap_or("localhost").to_owned());
        let transport = builder.timeout(Some(STEP)).hello_name(hello).build();
        Ok(Self { transport, from, base_url: base_url.to_owned(), at_most: AT_MOST })
    }

    /// With another limit on how long one letter may take.
    #[must_use]
    pub fn within(self, at_most: Duration) -> Self {
        Self { at_most, ..self }
    }

    /// Hands one letter over. Once it is handed over, the server has promised to bring it.
    ///
    /// # Errors
    /// When the server cannot be reached, does not answer or does not want it.
    pub async fn send(&self, letter: &Letter) -> anyhow::Result<()> {
        let message = self.message(letter)?;
        tokio::time::timeout(self.at_most, self.transport.send(message))
            .await
            .context("the mail server does not answer")??;
        Ok(())
    }

    fn message(&self, letter: &Letter) -> anyhow::Result<Message> {
        let (lang, round) = (letter.lang, codes::round(letter.round));
        let link = format!("{}/p/{}/rounds/{}", self.base_url, letter.slug, letter.round);
        let (subject, body) = match letter.kind {
            Kind::Urgent => {
                let text = t!(lang, "mail-urgent-text", round = round.as_str());
                (t!(lang, "mail-urgent", round = round), format!("{text}\n\n{link}\n\n{}\n", t!(lang, "mail-urgent-why")))
            }
        };
        // So that no machine answers that its owner is on leave.
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, letter.email.parse()?))
            .subject(subject)
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(body)?;
        Ok(message)
    }
}

/// Whether the server runs on this machine.
fn is_here(url: &Url) -> bool {
    // The scheme is not one whose hosts are told apart when it is read.
    let host = url.host_str().and_then(|host| Host::parse(host).ok());
    match host {
        Some(Host::Ipv4(at)) => IpAddr::V4(at).is_loopback(),
        Some(Host::Ipv6(at)) => IpAddr::V6(at).is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(url: &str, from: &str) -> String {
        Smtp::of(url, Some("hemligt"), from, "https://traden.example.se").err().unwrap().to_string()
    }

    #[test]
    fn a_password_in_the_address_is_refused_and_none_is_repeated() {
        let said = refused("smtp://siri:s3cret@mail.example.se", "traden@example.se");
        assert!(said.contains("TRADEN_SMTP_PASSWORD") && !said.contains("s3cret"), "{said}");
        for (url, from) in [
            ("http://mail.example.se", "traden@example.se"),
            ("mail.example.se", "traden@example.se"),
            ("smtp://siri@mail.example.se", "nobody"),
        ] {
            assert!(!refused(url, from).contains("hemligt"), "{url} {from}");
        }
    }

    #[test]
    fn a_server_away_from_here_is_spoken_to_in_secret() {
        for (url, here) in [
            ("smtp://127.0.0.1:25", true),
            ("smtp://localhost", true),
            ("smtp://[::1]:2525", true),
            ("smtp://mail.example.se:587", false),
            ("smtp://192.0.2.7", false),
        ] {
            assert_eq!(is_here(&url.parse().unwrap()), here, "{url}");
            assert!(Smtp::of(url, None, "Tråden <traden@example.se>", "http://127.0.0.1:3000").is_ok(), "{url}");
        }
    }
}
