//! Speech without a sound: speech-dispatcher with a voice that writes to a file.

use std::{ffi::OsString, fs, path::Path};

use anyhow::{Context, Result};

use super::{command, desktop::Desktop};
use crate::{process::logged, service::Service};

/// No sound card is needed, but without some output speech-dispatcher does not start.
const CONFIGURATION: &str = r#"LogLevel 2
AddModule "writer" "sd_generic" "writer.conf"
DefaultModule writer
AudioOutputMethod "alsa"
AudioALSADevice "null"
"#;

/// The voice is a shell script that gets the text. A text is not cut into chunks.
const MODULE: &str = r#"GenericExecuteSynth "sh SCRIPT \'$DATA\'"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "en"
GenericMaxChunkLength 5000
GenericDelimiters ""
"#;

/// Starts speech-dispatcher, and tells the address at which it takes what is to be spoken.
pub fn start(desktop: &Desktop, environment: &[(&'static str, OsString)]) -> Result<(Service, OsString)> {
    let folder = desktop.home().join("speech");
    let socket = folder.join("socket");
    let script = folder.join("speak.sh");
    let module = MODULE.replace("SCRIPT", &script.to_string_lossy());
    write(
        &folder,
        &[("speechd.conf", CONFIGURATION), ("modules/writer.conf", &module), ("speak.sh", include_str!("speak.sh"))],
    )?;
    let mut dispatcher = command("speech-dispatcher");
    dispatcher.arg("--run-single").args(["--timeout", "0", "--communication-method", "unix_socket"]);
    dispatcher.arg("--socket-path").arg(&socket).arg("--config-dir").arg(&folder).arg("--log-dir").arg(&folder);
    dispatcher.envs(environment.iter().cloned());
    let mut service = Service::start(logged(&mut dispatcher, &folder.join("output.log"))?)?;
    service.wait_until(|| socket.exists())?;
    let mut address = OsString::from("unix_socket:");
    address.push(socket);
    Ok((service, address))
}

fn write(folder: &Path, files: &[(&str, &str)]) -> Result<()> {
    let write = || -> std::io::Result<()> {
        fs::create_dir_all(folder.join("modules"))?;
        files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text))
    };
    write().with_context(|| format!("{} cannot be written", folder.display()))
}
