package krelectra.inference.benchmark;

import java.nio.file.Path;

/**
 * With what to compare.
 *
 * @param executable a Python, by name or path
 * @param script what it runs: it is given the model's folder, the number of threads and a folder to
 *     work in, tells on standard output what it has, and answers requests from standard input
 */
public record PythonScript(String executable, Path script) {}
