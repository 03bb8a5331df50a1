//! The two databases hold the same: every table, column, key and index of one has its twin in the other, and no foreign
//! key is without an index to find its rows by.

use std::collections::{BTreeMap, BTreeSet};

use app::db::{Conn, Db};
use app::{rows, secret};

/// Table, column, kind of value, may be empty.
type Column = (String, String, &'static str, bool);

#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    columns: BTreeSet<Column>,
    /// Table and columns of each unique key, the primary one among them.
    unique: BTreeSet<(String, Vec<String>)>,
    /// Table and its first column, the table it names, and what becomes of the row when that one is deleted.
    foreign: BTreeSet<(String, String, String, bool)>,
    /// Table and first column of each index.
    indexed: BTreeSet<(String, String)>,
}

async fn lite() -> (Db, std::path::PathBuf) {
    let folder = std::env::temp_dir().join(format!("traden-twins-{}", secret::token().unwrap()));
    std::fs::create_dir_all(&folder).unwrap();
    (Db::open(&format!("sqlite://{}", folder.join("twin.db").display())).await.unwrap(), folder)
}

async fn shape_of_lite(conn: &mut Conn) -> Shape {
    let mut shape = Shape::default();
    let tables = rows!(conn, (String,), "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_sqlx%' escape '\\'").unwrap();
    for (table,) in tables {
        let columns = rows!(
            conn,
            (String, String, i64, i64),
            "select name, type, \"notnull\", pk from pragma_table_info($1)",
            table.as_str()
        )
        .unwrap();
        let mut key: Vec<(i64, String)> = Vec::new();
        for (name, kind, not_null, pk) in columns {
            let kind = match kind.as_str() {
                "BLOB" | "blob" => "bytes",
                "TEXT" | "text" => "text",
                "INTEGER" | "integer" => "number",
                other => panic!("{table}.{name} is a {other}"),
            };
            if pk > 0 {
                key.push((pk, name.clone()));
                shape.indexed.extend((pk == 1).then(|| (table.clone(), name.clone())));
            }
            shape.columns.insert((table.clone(), name, kind, not_null == 0 && pk == 0));
        }
        key.sort();
        if !key.is_empty() {
            shape.unique.insert((table.clone(), key.into_iter().map(|(_, name)| name).collect()));
        }
        let foreign = rows!(
            conn,
            (String, String, String),
            "select \"from\", \"table\", on_delete from pragma_foreign_key_list($1) where seq = 0",
            table.as_str()
        )
        .unwrap();
        shape.foreign.extend(foreign.into_iter().map(|(from, to, then)| (table.clone(), from, to, then == "CASCADE")));
        let indexes =
            rows!(conn, (String, i64, i64), "select name, \"unique\", partial from pragma_index_list($1)", table.as_str())
                .unwrap();
        for (index, unique, partial) in indexes {
            let columns =
                rows!(conn, (String,), "select name from pragma_index_info($1) order by seqno", index.as_str()).unwrap();
            let columns: Vec<String> = columns.into_iter().map(|(name,)| name).collect();
            if partial == 0 {
                shape.indexed.extend(columns.first().map(|first| (table.clone(), first.clone())));
                if unique == 1 {
                    shape.unique.insert((table.clone(), columns));
                }
            }
        }
    }
    shape
}

async fn shape_of_postgres(conn: &mut Conn) -> Shape {
    let mut shape = Shape::default();
    let columns = rows!(
        conn,
        (String, String, String, String),
        "select cast(table_name as text), cast(column_name as text), cast(data_type as text), cast(is_nullable as text) \
         from information_schema.columns where table_schema = current_schema() and table_name not like '\\_sqlx%'"
    )
    .unwrap();
    for (table, name, kind, nullable) in columns {
        let kind = match kind.as_str() {
            "uuid" | "bytea" => "bytes",
            "text" | "date" | "timestamp with time zone" => "text",
            "bigint" | "boolean" => "number",
            other => panic!("{table}.{name} is a {other}"),
        };
        shape.columns.insert((table, name, kind, nullable == "YES"));
    }
    let foreign = rows!(
        conn,
        (String, String, String, String),
        "select cast(t.relname as text), cast(a.attname as text), cast(f.relname as text), cast(c.confdeltype as text) from pg_constraint c \
         join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid \
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] \
         where c.contype = 'f' and c.connamespace = cast(current_schema() as regnamespace)"
    )
    .unwrap();
    shape.foreign.extend(foreign.into_iter().map(|(table, from, to, then)| (table, from, to, then == "c")));
    let indexes = rows!(
        conn,
        (String, String, bool, bool, i64),
        "select cast(t.relname as text), cast(a.attname as text), i.indisunique, i.indpred is not null, cast(i.indexrelid as bigint) \
         from pg_index i join pg_class t on t.oid = i.indrelid \
         cross join lateral unnest(i.indkey) with ordinality as k (attnum, nth) \
         join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum \
         where t.relnamespace = cast(current_schema() as regnamespace) and t.relname not like '\\_sqlx%' order by i.indexrelid, k.nth"
    )
    .unwrap();
    let mut whole: BTreeMap<i64, (String, bool, bool, Vec<String>)> = BTreeMap::new();
    for (table, column, unique, partial, index) in indexes {
        whole.entry(index).or_insert_with(|| (table, unique, partial, Vec::new())).3.push(column);
    }
    for (table, unique, partial, columns) in whole.into_values() {
        if !partial {
            shape.indexed.insert((table.clone(), columns[0].clone()));
            if unique {
                shape.unique.insert((table, columns));
            }
        }
    }
    shape
}

fn only<T: Ord + Clone + std::fmt::Debug>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> Vec<T> {
    one.difference(other).cloned().collect()
}

#[tokio::test]
async fn every_table_column_key_and_index_has_its_twin() {
    let Ok(url) = std::env::var("TEST_DATABASE_URL") else {
        panic!("the twins are compared on both databases: set TEST_DATABASE_URL, or run ./dev test");
    };
    let schema = format!("w{}", &secret::token().unwrap()[..20]);
    let admin = sqlx::PgPool::connect(&url).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("create schema {schema}"))).execute(&admin).await.unwrap();
    let own = format!("{url}{}options=-csearch_path%3D{schema}", if url.contains('?') { '&' } else { '?' });
    let pg = Db::open(&own).await.unwrap();
    let postgres = shape_of_postgres(&mut pg.read().await.unwrap()).await;
    pg.close().await;
    sqlx::query(sqlx::AssertSqlSafe(format!("drop schema {schema} cascade"))).execute(&admin).await.unwrap();
    let (db, folder) = lite().await;
    let sqlite = shape_of_lite(&mut db.read().await.unwrap()).await;
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();

    assert!(sqlite.columns.len() > 250, "found {} columns only", sqlite.columns.len());
    assert_eq!(only(&sqlite.columns, &postgres.columns), [], "only in SQLite");
    assert_eq!(only(&postgres.columns, &sqlite.columns), [], "only in PostgreSQL");
    assert_eq!(only(&sqlite.foreign, &postgres.foreign), [], "foreign keys only in SQLite");
    assert_eq!(only(&postgres.foreign, &sqlite.foreign), [], "foreign keys only in PostgreSQL");
    assert_eq!(only(&sqlite.unique, &postgres.unique), [], "keys only in SQLite");
    assert_eq!(only(&postgres.unique, &sqlite.unique), [], "keys only in PostgreSQL");
    assert_eq!(only(&sqlite.indexed, &postgres.indexed), [], "indexes only in SQLite");
    assert_eq!(only(&postgres.indexed, &sqlite.indexed), [], "indexes only in PostgreSQL");
}

/// Who did something is kept for good and never looked up by: people are not deleted.
fn is_signature(column: &str) -> bool {
    column.ends_with("_by")
}

#[tokio::test]
async fn every_foreign_key_has_an_index_to_find_its_rows_by() {
    let (db, folder) = lite().await;
    let shape = shape_of_lite(&mut db.read().await.unwrap()).await;
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
    let bare: Vec<_> = shape
        .foreign
        .iter()
        .filter(|(table, from, ..)| !is_signature(from) && !shape.indexed.contains(&(table.clone(), from.clone())))
        .map(|(table, from, to, _)| format!("{table}.{from} names {to}"))
        .collect();
    assert!(bare.is_empty(), "{bare:#?}");
}
