//! Parts of Yew that the widget never calls, which no compiler can know: all its events are heard by the loader, so that
//! no element ever has a listener of Yew's. They are two kilobytes of what a reader downloads.

use anyhow::{Result, bail};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// The functions that come before a listener of Yew's is there, and before what `html!` alone makes is shown.
const NEVER_CALLED: [&str; 4] = [
    "<yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
    "<yew::dom_bundle::subtree_root::SubtreeData>::add_listener",
    "<yew::dom_bundle::subtree_root::SubtreeData>::add_listener::{closure#0}",
    "<yew::virtual_dom::vraw::VRaw as yew::dom_bundle::traits::Reconcilable>::attach",
];

/// Takes the insides of these functions away: a call of one is a panic. What they alone called can then be left out, too.
///
/// # Errors
/// When one of them is not there under its name.
pub fn snip(module: &mut Module) -> Result<()> {
    for name in NEVER_CALLED {
        let found: Vec<FunctionId> =
            module.funcs.iter().filter(|one| is_called(one.name.as_deref(), name)).map(|one| one.id()).collect();
        if found.is_empty() {
            bail!("Yew has no `{name}` any more: look in {} for what became of it.", file!());
        }
        for function in found {
            empty(module, function);
        }
    }
    Ok(())
}

fn is_called(mangled: Option<&str>, name: &str) -> bool {
    mangled.is_some_and(|mangled| format!("{:#}", rustc_demangle::demangle(mangled)) == name)
}

fn empty(module: &mut Module, function: FunctionId) {
    let (parameters, results) = module.types.params_results(module.funcs.get(function).ty());
    let (parameters, results) = (parameters.to_vec(), results.to_vec());
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    builder.func_body().unreachable();
    let arguments = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
    module.funcs.get_mut(function).kind = FunctionKind::Local(builder.local_func(arguments));
}

#[cfg(test)]
mod tests {
    use walrus::{ValType, ir::Instr};

    use super::*;

    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        for name in names {
            let mut builder = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
            builder.name((*name).to_owned()).func_body().i32_const(7);
            let argument = module.locals.add(ValType::I32);
            builder.finish(vec![argument], &mut module.funcs);
        }
        module
    }

    fn begins_with_panic(module: &Module, name: &str) -> bool {
        let function = module.funcs.get(module.funcs.by_name(name).expect("a function of this name"));
        let FunctionKind::Local(local) = &function.kind else { panic!("{name} is defined here") };
        matches!(local.block(local.entry_block()).instrs[0].0, Instr::Unreachable(_))
    }

    #[test]
    fn only_what_is_never_called_is_emptied() {
        let mut module = module(&[&NEVER_CALLED[..], &["kept"]].concat());
        snip(&mut module).unwrap();
        assert!(NEVER_CALLED.iter().all(|name| begins_with_panic(&module, name)));
        assert!(!begins_with_panic(&module, "kept"));
    }

    #[test]
    fn a_name_that_is_gone_is_told() {
        let told = snip(&mut module(&NEVER_CALLED[1..])).unwrap_err().to_string();
        assert!(told.contains(NEVER_CALLED[0]), "{told}");
    }
}
