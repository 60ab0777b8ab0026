//! A QR code in the terminal, to be photographed or scanned from the screen.

use qrcode::{EcLevel, QrCode};

/// Light modules around the code.
const MARGIN: usize = 2;

/// The lines of a QR code, light on dark: two modules above each other in a character, or one in
/// two characters with ASCII alone. Nothing if the text is too long for one.
pub fn lines(text: &str, ascii: bool) -> Vec<String> {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return Vec::new();
    };
    let width = code.width();
    let modules = code.to_colors();
    let light = |x: usize, y: usize| {
        let inside = |at: usize| at.checked_sub(MARGIN).filter(|at| *at < width);
        let module = inside(x)
            .zip(inside(y))
            .and_then(|(x, y)| modules.get(y * width + x));
        module.is_none_or(|color| color.select(false, true))
    };
    let side = width + 2 * MARGIN;
    if ascii {
        let cells = |y| (0..side).map(move |x| if light(x, y) { "##" } else { "  " });
        return (0..side).map(|y| cells(y).collect()).collect();
    }
    let half = |x, y| match (light(x, y), y + 1 < side && light(x, y + 1)) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    };
    let row = |y| (0..side).map(|x| half(x, y)).collect();
    (0..side).step_by(2).map(row).collect()
}
