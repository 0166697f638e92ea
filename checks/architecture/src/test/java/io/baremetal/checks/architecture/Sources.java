package io.baremetal.checks.architecture;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import java.nio.file.Path;

/** Parsed source files. */
final class Sources {

  private Sources() {}

  static CompilationUnit parse(Path file) {
    return parse(Project.read(file), file.toString());
  }

  static CompilationUnit parseText(String source) {
    return parse(source, source);
  }

  private static CompilationUnit parse(String source, String name) {
    ParserConfiguration java17 = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
    ParseResult<CompilationUnit> result = new JavaParser(java17).parse(source);
    return result
        .getResult()
        .filter(unit -> result.isSuccessful())
        .orElseThrow(() -> new AssertionError(name + " does not parse: " + result.getProblems()));
  }

  static int lines(CompilationUnit unit) {
    return unit.getRange().map(range -> range.end.line).orElse(0);
  }
}
