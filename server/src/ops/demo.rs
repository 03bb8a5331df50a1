use crate::config::Demo;
pub async fn run(_demo: Demo) -> anyhow::Result<()> { Ok(()) }
