//! A reader who answers large questionnaires, natively and as WebAssembly: for `cargo xtask bench scale`.

use it_band_check::questionnaire::{Event, Question, QuestionKind, Questionnaire, Screen, Selection, Session};
use wasm_bindgen::prelude::*;

/// A reader on the way through a questionnaire.
#[wasm_bindgen]
pub struct Reader {
    questionnaire: &'static Questionnaire,
    session: Session,
    screen: Screen,
}

#[wasm_bindgen]
impl Reader {
    /// A reader before the first question of a packed questionnaire, which stays in memory.
    ///
    /// # Panics
    /// Where the bytes are no questionnaire.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: Vec<u8>) -> Self {
        let questionnaire = Questionnaire::unpack(bytes.leak()).expect("the bytes are a questionnaire");
        let questionnaire: &Questionnaire = Box::leak(Box::new(questionnaire));
        let session = Session::default();
        let screen = session.screen(questionnaire);
        Self { questionnaire, session, screen }
    }

    /// Answers the question on the screen and derives the next screen. False where there was none to answer.
    pub fn step(&mut self) -> bool {
        let Screen::Question { question, .. } = self.screen else {
            return false;
        };
        let answer = Event::Answer(answer(&self.questionnaire.questions[usize::from(question)]));
        self.session = self.session.apply(self.questionnaire, answer);
        self.screen = self.session.screen(self.questionnaire);
        true
    }

    /// Goes back to before the first question.
    pub fn restart(&mut self) {
        self.session = self.session.apply(self.questionnaire, Event::Restart);
        self.screen = self.session.screen(self.questionnaire);
    }
}

/// The answer that leads past every question: "none of these" where there is that, else the third option.
fn answer(question: &Question) -> Selection {
    match question.kind {
        QuestionKind::Multiple => question.exclusive(),
        QuestionKind::Single | QuestionKind::Scale => Selection::one(2),
    }
}
