//! What can go wrong with a file on its way to the reader.

use std::io;

use axum::{
    body::Body,
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt, stream};

/// What goes wrong each time a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fault {
    /// The server answers with this status and no file.
    Status(u16),
    /// The file is said to be of another type.
    WrongType(&'static str),
    /// Half of the file is sent as if it were all of it.
    Truncated,
    /// The connection ends after half of the file.
    CutOff,
    /// Half of the file is sent, and then nothing more.
    Stalled,
    /// One bit in the middle of the file is another one.
    FlippedByte,
}

impl Fault {
    /// The answer to a request for a file, with the fault in it.
    pub fn response(self, mut bytes: Vec<u8>, content_type: &'static str) -> Response {
        let half = bytes.len() / 2;
        match self {
            Fault::Status(status) => StatusCode::from_u16(status).expect("a status of HTTP").into_response(),
            Fault::WrongType(wrong) => ([(CONTENT_TYPE, wrong)], bytes).into_response(),
            Fault::Truncated => {
                bytes.truncate(half);
                ([(CONTENT_TYPE, content_type)], bytes).into_response()
            }
            Fault::Stalled => {
                let half = stream::iter([Ok::<_, io::Error>(bytes[..half].to_vec())]);
                Body::from_stream(half.chain(stream::pending())).into_response()
            }
            Fault::CutOff => cut_off(bytes, half, content_type),
            Fault::FlippedByte => {
                bytes[half] ^= 1;
                ([(CONTENT_TYPE, content_type)], bytes).into_response()
            }
        }
    }
}

/// No answer: the connection breaks.
pub fn hung_up() -> Response {
    cut_off(vec![0], 0, "application/octet-stream")
}

/// Promises the whole file, then breaks the connection.
fn cut_off(bytes: Vec<u8>, at: usize, content_type: &'static str) -> Response {
    let promised = HeaderValue::from(bytes.len());
    let parts = [Ok(bytes[..at].to_vec()), Err(io::Error::from(io::ErrorKind::ConnectionReset))];
    let mut response = Response::new(Body::from_stream(stream::iter(parts)));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(CONTENT_LENGTH, promised);
    response
}
