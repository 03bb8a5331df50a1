//! The macros that take in texts and migrations do not see a file that is new.

fn main() {
    for folder in ["../content", "../migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
