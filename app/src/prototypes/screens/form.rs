//! Forms as HTML. What a visitor types stays in the visitor's browser: no control has a name
//! but radio buttons, which need one to be a group, and their values are only numbers.

use super::blocks::{Button, Choices, Field, Form, Kind, Part};
use super::render::Pen;
use super::target::Live;

impl Pen<'_> {
    pub(super) fn form(&mut self, form: &Form) {
        let live = self.target.live != Live::Still;
        let goal = form.button.as_ref().and_then(|button| button.to.as_ref());
        if form.parts.is_empty() {
            if let Some(button) = &form.button {
                let href = goal.and_then(|page| self.target.href(page));
                self.button_alone(button, href.as_deref());
            }
            return;
        }
        let action = goal.and_then(|page| self.target.action(page));
        match &action {
            Some(action) => {
                self.put("<form class=\"proto__form\" method=\"post\"");
                self.attribute("action", action);
                self.put(" autocomplete=\"off\">");
            }
            // A form that cannot be sent is no form.
            None => self.put("<div class=\"proto__form\">"),
        }
        for part in &form.parts {
            match part {
                Part::Field(field) if live => self.field(field),
                Part::Field(field) => self.drawn_field(field),
                Part::Block(block) => self.block(block),
            }
        }
        if let Some(button) = &form.button {
            if action.is_some() {
                self.put("<p class=\"proto__actions\"><button class=\"proto__button\" type=\"submit\">");
                self.button_words(button);
                self.put("</button></p>");
            } else {
                self.button_alone(button, None);
            }
        }
        self.put(if action.is_some() { "</form>" } else { "</div>" });
    }

    fn button_alone(&mut self, button: &Button, href: Option<&str>) {
        self.put("<p class=\"proto__actions\">");
        match href {
            Some(href) => {
                self.put("<a class=\"proto__button\"");
                self.attribute("href", href);
                self.put(">");
            }
            None if self.target.live == Live::Preview => {
                self.put("<span class=\"proto__button proto__button--missing\">");
            }
            None => self.put("<span class=\"proto__button proto__button--still\">"),
        }
        self.button_words(button);
        self.put(if href.is_some() { "</a></p>" } else { "</span></p>" });
    }

    fn button_words(&mut self, button: &Button) {
        self.part("button");
        if button.label.is_empty() {
            let title = self.title_of(button.to.as_ref());
            self.say(title.as_deref().unwrap_or(&button.word));
        } else {
            self.say(&button.label);
        }
    }

    fn field(&mut self, field: &Field) {
        if let Kind::Choices { choices, options } = &field.kind {
            return self.choices(field.name(), *choices, options);
        }
        let id = self.next_id();
        self.put("<div class=\"proto__field\">");
        self.label(&id, field.name());
        if field.kind == Kind::Area {
            self.put("<textarea class=\"proto__area\"");
            self.attribute("id", &id);
            self.put(" rows=\"5\" autocomplete=\"off\"></textarea>");
        } else {
            self.put("<input class=\"proto__input\"");
            self.attribute("type", if field.kind == Kind::Date { "date" } else { "text" });
            self.attribute("id", &id);
            self.put(" autocomplete=\"off\">");
        }
        self.put("</div>");
    }

    fn label(&mut self, id: &str, words: &str) {
        self.put("<label class=\"proto__label\"");
        self.attribute("for", id);
        self.put(">");
        self.say(words);
        self.put("</label>");
    }

    fn choices(&mut self, name: &str, choices: Choices, options: &[String]) {
        let group = self.next_id();
        self.put("<fieldset class=\"proto__choices\"><legend class=\"proto__label\">");
        self.say(name);
        self.put("</legend>");
        for (n, option) in (1_u32..).zip(options) {
            let id = self.next_id();
            self.put("<div class=\"proto__choice\"><input");
            self.attribute("type", if choices == Choices::One { "radio" } else { "checkbox" });
            self.attribute("id", &id);
            if choices == Choices::One {
                self.attribute("name", &group);
                self.attribute("value", &n.to_string());
            }
            self.put(">");
            self.label(&id, option);
            self.put("</div>");
        }
        self.put("</fieldset>");
    }

    /// A field on paper or in a comparison: its words and an empty place, no control.
    fn drawn_field(&mut self, field: &Field) {
        self.part(kind(&field.kind));
        self.put("<div class=\"proto__field\"><p class=\"proto__label\">");
        self.say(field.name());
        self.put("</p>");
        match &field.kind {
            Kind::Line | Kind::Date => self.put("<p class=\"proto__drawn proto__drawn--line\"></p>"),
            Kind::Area => self.put("<p class=\"proto__drawn proto__drawn--area\"></p>"),
            Kind::Choices { choices, options } if !options.is_empty() => {
                let one = *choices == Choices::One;
                self.put(if one { "<ul class=\"proto__one\">" } else { "<ul class=\"proto__several\">" });
                for option in options {
                    self.part("option");
                    self.put("<li>");
                    self.say(option);
                    self.put("</li>");
                }
                self.put("</ul>");
            }
            Kind::Choices { .. } => {}
        }
        self.put("</div>");
    }
}

fn kind(of: &Kind) -> &'static str {
    match of {
        Kind::Line => "line",
        Kind::Area => "area",
        Kind::Date => "date",
        Kind::Choices { choices: Choices::One, .. } => "one",
        Kind::Choices { choices: Choices::Several, .. } => "several",
    }
}
