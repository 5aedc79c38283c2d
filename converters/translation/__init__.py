"""Chinese units -> English targets: memory, glossary, engines, fidelity checks."""
