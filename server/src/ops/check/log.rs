//! SQLite's write-ahead log, as its file format describes it: which pages it holds, whole and committed. A log is not
//! tied to its database by anything that is written in either: one that is left beside a copy that has been put back
//! is taken up as if it belonged there, and silently undoes the copy.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

const HEADER: usize = 32;
const FRAME: usize = 24;

/// Where in the log the newest committed copy of each page lies.
#[derive(Debug, Default)]
pub struct Log {
    pub page_size: usize,
    pages: HashMap<u32, u64>,
}

impl Log {
    /// Reads a log up to the last commit that is whole. Empty when there is none.
    pub fn read(path: &Path) -> std::io::Result<Self> {
        let mut file = match File::open(path) {
            Ok(file) => BufReader::with_capacity(1 << 16, file),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(error),
        };
        let mut header = [0; HEADER];
        if !filled(&mut file, &mut header)? {
            return Ok(Self::default());
        }
        let big = match number(&header, 0) {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return Ok(Self::default()),
        };
        let page_size = number(&header, 2) as usize;
        let sum = added((0, 0), &header[..24], big);
        if !(512..=65536).contains(&page_size) || sum != (number(&header, 6), number(&header, 7)) {
            return Ok(Self::default());
        }
        let mut log = Self { page_size, pages: HashMap::new() };
        log.read_frames(&mut file, &header, sum, big)?;
        Ok(log)
    }

    fn read_frames(&mut self, file: &mut impl Read, header: &[u8], mut sum: (u32, u32), big: bool) -> std::io::Result<()> {
        let mut frame = vec![0; FRAME + self.page_size];
        let mut under_way = Vec::new();
        let mut at = HEADER as u64;
        while filled(file, &mut frame)? {
            sum = added(added(sum, &frame[..8], big), &frame[FRAME..], big);
            if frame[8..16] != header[16..24] || sum != (number(&frame, 4), number(&frame, 5)) {
                break;
            }
            under_way.push((number(&frame, 0), at + FRAME as u64));
            // The last frame of a transaction says how many pages the database has after it.
            if number(&frame, 1) != 0 {
                self.pages.extend(under_way.drain(..));
            }
            at += frame.len() as u64;
        }
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.pages.is_empty()
    }

    /// How many pages are otherwise in the log than in the database file.
    pub fn differs(&self, log: &Path, database: &Path) -> std::io::Result<usize> {
        let (mut log, mut database) = (File::open(log)?, File::open(database)?);
        let (mut one, mut other) = (vec![0; self.page_size], vec![0; self.page_size]);
        let mut differ = 0;
        for (page, at) in &self.pages {
            log.seek(SeekFrom::Start(*at))?;
            database.seek(SeekFrom::Start(u64::from(page.saturating_sub(1)) * self.page_size as u64))?;
            let same = filled(&mut log, &mut one)? && filled(&mut database, &mut other)? && one == other;
            differ += usize::from(!same);
        }
        Ok(differ)
    }
}

/// False when the file ends before.
fn filled(file: &mut impl Read, into: &mut [u8]) -> std::io::Result<bool> {
    match file.read_exact(into) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

/// The nth number of four bytes.
fn number(bytes: &[u8], nth: usize) -> u32 {
    bytes.get(nth * 4..nth * 4 + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
}

fn added((mut a, mut b): (u32, u32), bytes: &[u8], big: bool) -> (u32, u32) {
    let word = |four: &[u8]| {
        let four = four.try_into().unwrap_or_default();
        if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    for eight in bytes.chunks_exact(8) {
        a = a.wrapping_add(word(&eight[..4])).wrapping_add(b);
        b = b.wrapping_add(word(&eight[4..])).wrapping_add(a);
    }
    (a, b)
}
