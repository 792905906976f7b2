//! Tables of answers and what they lead to, written in as few lines as say the same.

use std::collections::{BTreeMap, HashMap};

use it_band_author::proof::{Class, parts_on_one_question};
use it_band_check::questionnaire::{Answers, Condition, Path, Questionnaire, Selection};

/// The class of the answer to each question, by index; none where a question is not on the path.
pub struct Given(Vec<Option<usize>>);

/// Finds the classes of answers.
pub struct Index(Vec<HashMap<Selection, usize>>);

impl Index {
    pub fn of(classes: &[Vec<Class>]) -> Self {
        let by_selection =
            |classes: &Vec<Class>| classes.iter().enumerate().map(|(index, class)| (class.selection, index)).collect();
        Index(classes.iter().map(by_selection).collect())
    }

    /// The classes of the answers on a path, which are those that stand for their classes.
    pub fn given(&self, path: &Path) -> Given {
        let questions = self.0.iter().enumerate();
        Given(questions.map(|(index, classes)| classes.get(&path.given.get(index as u16)).copied()).collect())
    }
}

/// What answers to some questions lead to: one column for each question that a list of conditions looks at. Answers that
/// these conditions do not tell apart are one value.
pub struct Table<End> {
    columns: Vec<Column>,
    rows: BTreeMap<Vec<Option<usize>>, End>,
    /// The values of the path at hand.
    row: Vec<Option<usize>>,
}

struct Column {
    question: usize,
    id: &'static str,
    /// Of each class of answers: its ids, the value that it has, and whether a path held it.
    classes: Vec<(Selection, String, usize, bool)>,
}

impl<End: PartialEq> Table<End> {
    /// An empty table for these conditions.
    pub fn new(questionnaire: &Questionnaire, classes: &[Vec<Class>], conditions: &[&Condition]) -> Self {
        let parts: Vec<_> = conditions.iter().flat_map(|condition| parts_on_one_question(condition)).collect();
        let column = |question: usize| {
            let own = parts.iter().filter(|(other, _)| usize::from(*other) == question);
            let own: Vec<&Condition> = own.map(|(_, part)| *part).collect();
            (!own.is_empty()).then(|| Column::new(questionnaire, question, &classes[question], &own))
        };
        let columns = (0..questionnaire.questions.len()).filter_map(column).collect();
        Table { columns, rows: BTreeMap::new(), row: Vec::new() }
    }

    /// Notes what the answers on a path lead to.
    ///
    /// # Panics
    /// If the same values led elsewhere before: then the conditions are not all that decides.
    pub fn note(&mut self, given: &Given, is: impl Fn(&End) -> bool, end: impl FnOnce() -> End) {
        self.row.clear();
        for column in &mut self.columns {
            self.row.push(given.0[column.question].map(|class| {
                let (_, _, value, held) = &mut column.classes[class];
                *held = true;
                *value
            }));
        }
        match self.rows.get(&self.row) {
            Some(known) => assert!(is(known), "something else decides too"),
            None => drop(self.rows.insert(self.row.clone(), end())),
        }
    }

    /// The ends, each with the values that lead to it: `care blood-thinners/skin`.
    pub fn ends(&self) -> impl Iterator<Item = (String, &End)> {
        let rows: Vec<(&[Option<usize>], &End)> = self.rows.iter().map(|(row, end)| (row.as_slice(), end)).collect();
        let lines = if rows.is_empty() { Vec::new() } else { merged(&rows) };
        lines.into_iter().map(|(cells, end)| {
            let cells = self.columns.iter().zip(&cells).filter_map(|(column, cell)| column.cell(cell));
            (cells.collect::<Vec<_>>().join(" "), end)
        })
    }
}

impl Column {
    fn new(questionnaire: &Questionnaire, question: usize, classes: &[Class], conditions: &[&Condition]) -> Self {
        let asked = &questionnaire.questions[question];
        let mut known: Vec<Vec<bool>> = Vec::new();
        let mut with_value = |class: &Class| {
            let mut answers = Answers::default();
            answers.set(question as u16, class.selection);
            let holds: Vec<bool> = conditions.iter().map(|condition| condition.holds(&answers)).collect();
            let value = known.iter().position(|other| *other == holds).unwrap_or(known.len());
            if value == known.len() {
                known.push(holds);
            }
            let ids: Vec<&str> = class.selection.iter().map(|option| asked.options[option].id).collect();
            (class.selection, ids.join("+"), value, false)
        };
        Column { question, id: asked.id, classes: classes.iter().map(&mut with_value).collect() }
    }

    /// The smallest answers that have a value: each other one holds one of these.
    fn label(&self, value: usize) -> String {
        let given = || self.classes.iter().filter(|(_, _, other, held)| *other == value && *held);
        let holds_another = |one: &Selection| given().any(|(other, ..)| other != one && other.without(*one).is_empty());
        given().filter(|(one, ..)| !holds_another(one)).map(|(_, ids, ..)| &**ids).collect::<Vec<_>>().join("/")
    }

    /// The values of a line; nothing where the question is not on the path or its answer does not matter.
    fn cell(&self, cell: &Cell) -> Option<String> {
        let Cell::Values(values) = cell else {
            return None;
        };
        let values: Vec<String> = values.iter().flatten().map(|value| self.label(*value)).collect();
        (!values.is_empty()).then(|| format!("{} {}", self.id, values.join("/")))
    }
}

/// The values of a column in a line.
#[derive(Clone, PartialEq)]
enum Cell {
    /// All that occur together with the values before it.
    Any,
    /// These.
    Values(Vec<Option<usize>>),
}

/// Rows of cells, each with where it leads.
type Lines<'a, End> = Vec<(Vec<Cell>, &'a End)>;

/// Rows as few lines: values of a column that lead to the same lines are put together.
fn merged<'a, End: PartialEq>(rows: &[(&[Option<usize>], &'a End)]) -> Lines<'a, End> {
    if rows[0].0.is_empty() {
        return vec![(Vec::new(), rows[0].1)];
    }
    let mut groups: Vec<(Vec<Option<usize>>, Lines<End>)> = Vec::new();
    for same in rows.chunk_by(|one, next| one.0[0] == next.0[0]) {
        let rest: Vec<(&[Option<usize>], &End)> = same.iter().map(|(row, end)| (&row[1..], *end)).collect();
        let lines = merged(&rest);
        match groups.iter_mut().find(|(_, other)| *other == lines) {
            Some((values, _)) => values.push(same[0].0[0]),
            None => groups.push((vec![same[0].0[0]], lines)),
        }
    }
    let only = groups.len() == 1;
    let mut lines = Vec::new();
    for (values, rest) in groups {
        let cell = if only && values.len() > 1 { Cell::Any } else { Cell::Values(values) };
        lines.extend(rest.into_iter().map(|(cells, end)| ([vec![cell.clone()], cells].concat(), end)));
    }
    lines
}
