//! Forms as a browser has them: what stands in them when a page is shown, what is typed and ticked, and what is then
//! sent. A field that a form does not have cannot be filled in, a choice that it does not offer cannot be made.

use regex::Regex;

use super::Page;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// One line, several lines, or hidden.
    Text,
    Tick,
    Radio,
    /// Value and words of each choice.
    Select(Vec<(String, String)>),
}

#[derive(Debug, Clone)]
struct Field {
    name: String,
    value: String,
    /// What stands beside a box or a circle.
    words: String,
    kind: Kind,
    sent: bool,
}

#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    /// Sent with files.
    pub multipart: bool,
    /// All that can be read in it.
    pub text: String,
    fields: Vec<Field>,
    buttons: Vec<(String, String)>,
}

impl Form {
    /// Nothing in it has a name.
    pub fn is_bare(&self) -> bool {
        self.fields.is_empty() && self.buttons.iter().all(|(name, _)| name.is_empty())
    }
}

impl Page {
    /// Every form on the page.
    pub fn forms(&self) -> Vec<Form> {
        self.body.split("<form").skip(1).filter_map(|rest| Some(Form::of(rest.split_once("</form>")?.0))).collect()
    }

    /// The form that the page is there for, as the button sends it that changes language. None where there is only a link.
    pub fn taken_along(&self) -> Option<Form> {
        let button = regex(r"<button([^>]*formaction[^>]*)>").captures(&self.body)?;
        let button = attributes(&button[1]);
        let (id, action) = (get(&button, "form")?, get(&button, "formaction")?);
        let form = self.body.split("<form").skip(1).find(|rest| {
            let own = rest.split('>').next().unwrap_or_default();
            get(&attributes(own), "id") == Some(id)
        });
        let form = Form::of(form?.split("</form>").next()?);
        Some(Form { action: action.to_owned(), multipart: false, ..form })
    }

    /// The form that sends to an address of this shape (`/p/{project}/needs/{number}`) and says these words. Not the one that
    /// undoes what was just done: that is the same form, filled in already.
    pub fn form(&self, shape: &str, words: &str) -> Form {
        let wanted = |form: &Form| fits(shape, &form.action) && form.text.contains(words) && form.value("undone").is_none();
        let found = self.forms().into_iter().chain(self.taken_along()).find(wanted);
        found.unwrap_or_else(|| panic!("no form for {shape} that says {words:?} on {}: {}", self.status, self.text()))
    }

    /// What can be read on the page.
    pub fn text(&self) -> String {
        let body = self.body.split_once("<body").and_then(|(_, rest)| rest.split_once('>'));
        text(body.map_or(self.body.as_str(), |(_, body)| body))
    }
}

/// Whether an address has the shape of a route.
pub fn fits(shape: &str, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let (shape, path): (Vec<_>, Vec<_>) = (shape.split('/').collect(), path.split('/').collect());
    shape.len() == path.len()
        && shape.iter().zip(path).all(|(part, is)| part.starts_with('{') && !is.is_empty() || *part == is)
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

fn plain(html: &str) -> String {
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
}

fn text(html: &str) -> String {
    let bare = regex(r"<!--.*?-->|<!>|<[^>]*>").replace_all(html, |tag: &regex::Captures| {
        // Marks between pieces of one text are nothing; anything else parts words from each other.
        if tag[0].starts_with("<!") { "" } else { " " }.to_owned()
    });
    plain(&bare).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The attributes of a tag, by name; a bare one has an empty value.
fn attributes(tag: &str) -> Vec<(String, String)> {
    regex(r#"([a-zA-Z_:-]+)(?:="([^"]*)")?"#)
        .captures_iter(tag)
        .map(|found| (found[1].to_owned(), plain(found.get(2).map_or("", |value| value.as_str()))))
        .collect()
}

fn get<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(is, _)| is == name).map(|(_, value)| value.as_str())
}

impl Form {
    fn of(html: &str) -> Self {
        let (own, inside) = html.split_once('>').unwrap_or((html, ""));
        let own = attributes(own);
        let mut form = Self {
            action: get(&own, "action").unwrap_or_default().to_owned(),
            multipart: get(&own, "enctype") == Some("multipart/form-data"),
            text: text(inside),
            fields: Vec::new(),
            buttons: Vec::new(),
        };
        let tags = regex(r#"<(input|textarea|select|button)((?:\s+[a-zA-Z_:-]+(?:="[^"]*")?)*)\s*/?>"#);
        for found in tags.captures_iter(inside) {
            let after = &inside[found.get(0).map_or(0, |whole| whole.end())..];
            form.take(&found[1], &attributes(&found[2]), after);
        }
        form
    }

    fn take(&mut self, tag: &str, attributes: &[(String, String)], after: &str) {
        let Some(name) = get(attributes, "name").map(str::to_owned) else { return };
        let value = get(attributes, "value").unwrap_or_default().to_owned();
        let field =
            |value: String, kind: Kind, sent: bool, words: String| Field { name: name.clone(), value, words, kind, sent };
        match (tag, get(attributes, "type").unwrap_or("text")) {
            ("button", _) => self.buttons.push((name, value)),
            ("textarea", _) => {
                let written = after.split("</textarea>").next().unwrap_or_default();
                let written = plain(written.strip_prefix('\n').unwrap_or(written));
                self.fields.push(field(written, Kind::Text, true, String::new()));
            }
            ("select", _) => {
                let inside = after.split("</select>").next().unwrap_or_default();
                let options: Vec<_> = regex(r"(?s)<option([^>]*)>(.*?)</option>")
                    .captures_iter(inside)
                    .map(|found| (self::attributes(&found[1]), text(&found[2])))
                    .collect();
                let chosen = options.iter().find(|(tag, _)| get(tag, "selected").is_some()).or(options.first());
                let chosen = chosen.and_then(|(tag, _)| get(tag, "value")).unwrap_or_default().to_owned();
                let options: Vec<_> = options
                    .iter()
                    .map(|(tag, words)| (get(tag, "value").unwrap_or_default().to_owned(), words.clone()))
                    .collect();
                self.fields.push(field(chosen, Kind::Select(options), true, String::new()));
            }
            (_, "file") => {}
            (_, kind @ ("checkbox" | "radio")) => {
                let words = text(after.split("</label>").next().unwrap_or_default());
                let kind = if kind == "radio" { Kind::Radio } else { Kind::Tick };
                self.fields.push(field(value, kind, get(attributes, "checked").is_some(), words));
            }
            _ => self.fields.push(field(value, Kind::Text, true, String::new())),
        }
    }

    /// What is sent for a field as things stand; the first, where it is sent more than once.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|field| field.name == name && field.sent).map(|field| field.value.as_str())
    }

    /// Types into a field, chooses by value or by the words of the choice, ticks a box (or unticks it with "").
    pub fn fill(&mut self, name: &str, value: &str) {
        let (action, known) = (self.action.clone(), self.names());
        let mut done = false;
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            let is = field.value == value || (!value.is_empty() && field.words.contains(value));
            match &field.kind {
                Kind::Text => {
                    value.clone_into(&mut field.value);
                    done = true;
                }
                Kind::Select(options) => {
                    let found = options.iter().find(|(is, _)| is == value);
                    let found = found.or_else(|| options.iter().find(|(_, words)| words.contains(value)));
                    if let Some((chosen, _)) = found {
                        field.value = chosen.clone();
                        done = true;
                    }
                }
                Kind::Radio => {
                    field.sent = is;
                    done |= is;
                }
                Kind::Tick if value.is_empty() => {
                    field.sent = false;
                    done = true;
                }
                Kind::Tick => {
                    field.sent |= is;
                    done |= is;
                }
            }
        }
        assert!(done, "the form for {action} cannot take {name}={value}; it has {known:?}");
    }

    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    fn names(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.name.clone()).collect()
    }

    /// All that is sent, with the button that is pressed.
    pub fn sent(&self, button: Option<(&str, &str)>) -> Vec<(String, String)> {
        let fields = self.fields.iter().filter(|field| field.sent);
        let mut sent: Vec<_> = fields.map(|field| (field.name.clone(), field.value.clone())).collect();
        if let Some((name, value)) = button {
            let pressed = (name.to_owned(), value.to_owned());
            assert!(self.buttons.contains(&pressed), "no button {name}={value} in {}: {:?}", self.action, self.buttons);
            sent.push(pressed);
        }
        sent
    }
}
