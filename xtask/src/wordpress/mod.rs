//! Two blogs made with WordPress on this machine, one for each kind of theme, with the plugin. They have a database of their
//! own: no service of the system is used or changed.

mod database;
pub mod plugin;

use std::{
    ffi::OsString,
    fs,
    net::TcpStream,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{
    browser::Surroundings,
    debian, files,
    process::{self, command, logged},
    project,
    serve::LOCALHOST,
    service::{Service, free_port},
};
use database::Database;

/// Debian's packages. WordPress wants a web server: the smallest is one that nobody starts, in place of Apache.
const PACKAGES: [&str; 9] = [
    "mariadb-server-core",
    "micro-httpd",
    "php",
    "php-cgi",
    "php-cli",
    "php-mysql",
    "wordpress",
    "wordpress-theme-twentytwentyone",
    "wordpress-theme-twentytwentythree",
];

/// Where Debian puts it.
const WORDPRESS: &str = "/usr/share/wordpress";

/// The theme of each blog, with the variable that tells the tests its address. A classic theme prints its templates with PHP, a
/// block theme makes the whole page of blocks.
const BLOGS: [(&str, &str); 2] = [("twentytwentyone", "CLASSIC_THEME_URL"), ("twentytwentythree", "BLOCK_THEME_URL")];

/// How many requests a blog answers at a time: the editor asks for many.
const WORKERS: &str = "4";

/// Two running blogs. Dropping this ends them and their database.
pub struct Wordpress {
    folder: PathBuf,
    // They end in this order.
    blogs: Vec<Blog>,
    _database: Database,
}

struct Blog {
    _server: Service,
    variable: &'static str,
    url: String,
}

/// Installs what PHP and WordPress need where it is missing.
pub fn ensure_packages() -> Result<()> {
    debian::ensure(&PACKAGES, "The plugin is tested in a real WordPress")
}

/// PHP can read every file of the plugin.
pub fn lint() -> Result<()> {
    let mut files = files::below(&plugin::sources())?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "php"));
    files.iter().try_for_each(|file| process::run(command("php").arg("--syntax-check").arg(file)))
}

/// Fails if PHP found something wrong with the plugin while the blogs ran. A log is missing where it found nothing at all.
pub fn no_complaints(logs: &[PathBuf]) -> Result<()> {
    let lines = logs.iter().filter_map(|log| fs::read_to_string(log).ok()).collect::<String>();
    let complaints: Vec<&str> =
        lines.lines().filter(|line| line.contains(&format!("plugins/{}/", plugin::NAME))).collect();
    ensure!(complaints.is_empty(), "PHP reports:\n{}", complaints.join("\n"));
    Ok(())
}

impl Wordpress {
    /// Makes both blogs from nothing, with the plugin from `dist/`, and waits until they answer.
    pub fn start() -> Result<Self> {
        let folder = project::target().join("wordpress");
        files::remove(&folder)?;
        let site = folder.join("site");
        copy(Path::new(WORDPRESS), &site).context("WordPress cannot be copied")?;
        fs::write(site.join("wp-config.php"), include_str!("config.php"))?;
        fs::create_dir_all(site.join("wp-content/mu-plugins"))?;
        fs::write(site.join("wp-content/mu-plugins/classic-editor.php"), include_str!("classic-editor.php"))?;
        files::write(&site.join("wp-content/plugins").join(plugin::NAME), &plugin::files()?)?;
        let database = Database::start(&folder)?;
        let blogs = BLOGS.iter().map(|(theme, variable)| Blog::start(&folder, &database, theme, variable));
        let blogs = blogs.collect::<Result<_>>()?;
        Ok(Self { folder, blogs, _database: database })
    }

    /// What the tests need: the address of each blog.
    pub fn environment_of_tests(&self) -> Vec<(&'static str, OsString)> {
        self.blogs.iter().map(|blog| (blog.variable, blog.url.clone().into())).collect()
    }

    /// The file to which PHP writes what it finds wrong in each blog. It is there once there is something.
    pub fn logs(&self) -> Vec<PathBuf> {
        BLOGS.iter().map(|(theme, _)| log(&self.folder, theme)).collect()
    }
}

/// No browser needs to know of the blogs: the tests do.
impl Surroundings for Wordpress {
    fn environment(&self) -> Vec<(&'static str, OsString)> {
        Vec::new()
    }
}

impl Blog {
    fn start(folder: &Path, database: &Database, theme: &str, variable: &'static str) -> Result<Self> {
        let site = folder.join("site");
        let address = format!("{LOCALHOST}:{}", free_port()?);
        let url = format!("http://{address}");
        let php = || {
            let mut php = command("php");
            php.envs([("BLOG_THEME", theme), ("BLOG_URL", &url)]);
            php.env("BLOG_DATABASE", database.socket()).env("BLOG_LOG", log(folder, theme));
            php
        };
        let install = folder.join("install.php");
        fs::write(&install, include_str!("install.php"))?;
        process::run(php().arg(&install).arg(&site)).with_context(|| format!("The blog with {theme}"))?;
        let mut server = php();
        server.env("PHP_CLI_SERVER_WORKERS", WORKERS).arg("-S").arg(&address).arg("-t").arg(&site);
        let mut server =
            Service::start_with_workers(logged(&mut server, &folder.join(format!("{theme}-requests.log")))?)?;
        server.wait_until(|| TcpStream::connect(&address).is_ok())?;
        Ok(Self { _server: server, variable, url })
    }
}

fn log(folder: &Path, theme: &str) -> PathBuf {
    folder.join(format!("{theme}-php.log"))
}

/// Copies a folder. Debian keeps some files of WordPress elsewhere and links to them: the copy holds the files.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for path in files::below(from)?.into_iter().filter(|path| path.is_file()) {
        let copied = to.join(files::name_in(from, &path)?);
        fs::create_dir_all(copied.parent().unwrap_or(to))?;
        fs::copy(&path, &copied)?;
    }
    Ok(())
}
