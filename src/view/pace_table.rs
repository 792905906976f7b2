//! A set of intervals as a table.

use yew::prelude::*;

use super::Content;
use crate::questionnaire::Text;
use crate::tools::intervals::{Workout, clock};

/// The pace and the time of each repetition, and how long they take in all.
pub fn pace_table(content: Content, id: Text, caption: Text, workout: Workout) -> Html {
    let words = &content.interface.pace;
    let what = [caption, ": ", &workout.repetitions.to_string(), " × ", &workout.length.to_string(), " m"].concat();
    let rows = workout.paces().zip(1..).map(|(pace, number)| {
        html! {
            <tr key={number}>
                <th scope="row">{ number }</th>
                <td>{ clock(pace) }</td>
                <td>{ clock(workout.time(pace)) }</td>
            </tr>
        }
    });
    html! {
        <table class="set" part="set" data-set={id}>
            <caption class="label">{ what }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.number }</th>
                    <th scope="col">{ words.pace }{ " /" }{ workout.unit.id() }</th>
                    <th scope="col">{ words.time }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">{ words.total }</th>
                    <td>{ clock(workout.total()) }</td>
                </tr>
            </tfoot>
        </table>
    }
}
