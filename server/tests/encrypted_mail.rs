//! Mail through a server of the city's own: encrypted, signed in to, and trusted because the machine trusts who vouches for
//! it. Which those are is read from the machine once in each process, so what sends is a process of its own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Mutex};

use app::clock::Clock;
use app::id::Ids;
use app::lang::Lang;
use app::outbox::{Kind, Letter};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use server::mail::Smtp;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// `\0traden\0hemligt`, as somebody signs in who is called traden.
const SIGNS_IN: &str = "AHRyYWRlbgBoZW1saWd0";

/// A server that encrypts from the first sign on, or only once it is asked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encrypts {
    AtOnce,
    WhenAsked,
}

struct Server {
    port: u16,
    /// Who vouches for it.
    authority: PathBuf,
    /// Who has signed in, and what was taken.
    heard: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start(encrypts: Encrypts) -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
        let file = std::env::temp_dir().join(format!("traden-ca-{}.pem", app::secret::token().unwrap()));
        std::fs::write(&file, authority.pem()).unwrap();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(tokio_rustls::rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        let tls = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Self { port: listener.local_addr().unwrap().port(), authority: file, heard: Arc::default() };
        let heard = server.heard.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                if encrypts == Encrypts::WhenAsked && !talk(&mut stream, &heard, true, true).await.unwrap() {
                    continue;
                }
                // Somebody who does not trust us goes away here.
                if let Ok(mut stream) = tls.accept(stream).await {
                    let _ = talk(&mut stream, &heard, encrypts == Encrypts::AtOnce, false).await;
                }
            }
        });
        server
    }

    /// Whether a letter goes out through it, by a process that trusts this authority beside no other.
    async fn sends(&self, address: String, trusting: PathBuf) -> bool {
        tokio::task::spawn_blocking(move || {
            let sent = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "sends_one_letter", "--ignored"])
                .env("SSL_CERT_FILE", trusting)
                .env("TRADEN_TEST_SMTP", address)
                .output()
                .unwrap();
            sent.status.success()
        })
        .await
        .unwrap()
    }

    fn heard(&self) -> Vec<String> {
        std::mem::take(&mut self.heard.lock().unwrap())
    }
}

/// Speaks SMTP (RFC 5321) as far as one letter needs. True: it is to be encrypted from here on.
async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut S,
    heard: &Mutex<Vec<String>>,
    greets: bool,
    plain: bool,
) -> std::io::Result<bool> {
    let mut stream = BufReader::new(stream);
    if greets {
        stream.write_all(b"220 here\r\n").await?;
        stream.flush().await?;
    }
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(false);
        }
        let answer = match line.split_whitespace().next().unwrap_or_default() {
            "EHLO" if plain => "250-here\r\n250 STARTTLS\r\n",
            "EHLO" => "250-here\r\n250 AUTH PLAIN\r\n",
            "STARTTLS" => "220 go on\r\n",
            "AUTH" => {
                heard.lock().unwrap().push(line.trim().to_owned());
                if line.trim().ends_with(SIGNS_IN) { "235 welcome\r\n" } else { "535 who?\r\n" }
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                stream.flush().await?;
                let mut text = String::new();
                while stream.read_line(&mut text).await? > 0 && !text.ends_with("\r\n.\r\n") {}
                heard.lock().unwrap().push(text);
                "250 taken\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _ if plain => "530 encrypt first\r\n",
            _ => "250 yes\r\n",
        };
        let encrypts = line.starts_with("STARTTLS");
        stream.write_all(answer.as_bytes()).await?;
        stream.flush().await?;
        if encrypts {
            return Ok(true);
        }
    }
}

#[tokio::test]
#[ignore = "what the tests here start, with what it is to trust"]
async fn sends_one_letter() {
    let address = std::env::var("TRADEN_TEST_SMTP").unwrap();
    let smtp = Smtp::of(&address, Some("hemligt"), "traden@example.se", "https://traden.example.se").unwrap();
    let ids = Ids::new(Clock::default());
    let letter = Letter {
        kind: Kind::Urgent,
        person_id: ids.next(),
        email: "siri@example.se".to_owned(),
        round_id: ids.next(),
        round: 2,
        project_id: ids.next(),
        slug: "forsta-kontakten".to_owned(),
        lang: Lang::Sv,
        asked: 1,
        tries: 0,
    };
    smtp.send(&letter).await.unwrap();
}

#[tokio::test]
async fn a_letter_goes_out_encrypted_and_signed_in_through_a_server_that_the_machine_trusts() {
    for encrypts in [Encrypts::AtOnce, Encrypts::WhenAsked] {
        let server = Server::start(encrypts).await;
        let address = match encrypts {
            Encrypts::AtOnce => format!("smtps://traden@localhost:{}", server.port),
            Encrypts::WhenAsked => format!("smtp://traden@localhost:{}?tls=required", server.port),
        };
        assert!(server.sends(address.clone(), server.authority.clone()).await, "{encrypts:?}: {:?}", server.heard());
        let heard = server.heard();
        assert_eq!(heard.len(), 2, "{encrypts:?}: {heard:?}");
        assert!(heard[0].ends_with(SIGNS_IN) && heard[1].contains("To: siri@example.se"), "{heard:?}");
        // Whom nobody vouches for is told nothing: no password, no word.
        let stranger = Server::start(encrypts).await;
        assert!(!server.sends(address, stranger.authority.clone()).await, "{encrypts:?}");
        assert_eq!(server.heard(), Vec::<String>::new(), "{encrypts:?}");
        for file in [&server.authority, &stranger.authority] {
            std::fs::remove_file(file).unwrap();
        }
    }
}
