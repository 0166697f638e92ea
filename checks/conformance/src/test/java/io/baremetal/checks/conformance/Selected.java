package io.baremetal.checks.conformance;

import io.baremetal.checks.conformance.vector.VectorCase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The part of the vectors that {@code -Dconformance.only=FILES} or {@code FILES#IDS} asks for, both
 * patterns in which {@code *} stands for any text; all of them unless it is set.
 *
 * @param files pattern of files, relative to the folder of vectors
 * @param ids pattern of ids
 */
record Selected(Pattern files, Pattern ids) {

  static Selected asked() {
    String[] patterns = (System.getProperty("conformance.only", "") + "#").split("#", -1);
    return new Selected(pattern(patterns[0]), pattern(patterns[1]));
  }

  private static Pattern pattern(String glob) {
    return glob.isBlank()
        ? Pattern.compile(".*")
        : Pattern.compile("\\Q" + glob.strip().replace("*", "\\E.*\\Q") + "\\E");
  }

  /** Whether everything is run, so that counts mean something. */
  boolean isAll() {
    return files.pattern().equals(".*") && ids.pattern().equals(".*");
  }

  boolean covers(String file) {
    return files.matcher(file).matches();
  }

  List<VectorCase> among(List<VectorCase> cases) {
    return cases.stream().filter(c -> ids.matcher(c.id()).matches()).toList();
  }
}
