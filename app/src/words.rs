//! The words that the house has a fixed choice of.

/// An enum that is stored, posted, styled and serialised by one short English word per case.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $vis:vis enum $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$case_doc])* $case),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            pub const fn word(self) -> &'static str {
                match self { $(Self::$case => $word),+ }
            }
        }
        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(word: &str) -> Result<Self, String> {
                match word { $($word => Ok(Self::$case),)+ other => Err(format!("{other:?} is no {}", stringify!($name))) }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
        impl<D: sqlx::Database> sqlx::Type<D> for $name where str: sqlx::Type<D> {
            fn type_info() -> D::TypeInfo { <str as sqlx::Type<D>>::type_info() }
            fn compatible(ty: &D::TypeInfo) -> bool { <str as sqlx::Type<D>>::compatible(ty) }
        }
        impl<'q, D: sqlx::Database> sqlx::Encode<'q, D> for $name where &'static str: sqlx::Encode<'q, D> {
            fn encode_by_ref(&self, buffer: &mut <D as sqlx::Database>::ArgumentBuffer) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                self.word().encode(buffer)
            }
        }
        impl<'r, D: sqlx::Database> sqlx::Decode<'r, D> for $name where &'r str: sqlx::Decode<'r, D> {
            fn decode(value: <D as sqlx::Database>::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                Ok(<&'r str as sqlx::Decode<'r, D>>::decode(value)?.parse::<Self>()?)
            }
        }
    };
}
