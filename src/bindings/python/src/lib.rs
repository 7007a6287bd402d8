//! The one call of `vanban` for Python; the rest is in `python/vanban`.

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::{PyBytes, PyList, PyString, PyTuple};

/// Hands a request and data on, without the lock of the interpreter: true without errors, the
/// account as JSON, and the bytes of its files.
#[pyfunction]
fn call<'py>(
    py: Python<'py>,
    request: PyBackedBytes,
    data: PyBackedBytes,
) -> PyResult<Bound<'py, PyTuple>> {
    let answer = py.detach(|| vanban::embed::call(&request, &data));
    let files = answer.files().map(|file| PyBytes::new(py, file));
    (
        answer.is_done(),
        PyString::new(py, answer.json()),
        PyList::new(py, files)?,
    )
        .into_pyobject(py)
}

/// The native module `vanban._vanban`.
#[pymodule]
fn _vanban(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_function(wrap_pyfunction!(call, module)?)
}
