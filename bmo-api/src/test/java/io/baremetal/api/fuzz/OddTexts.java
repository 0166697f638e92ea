package io.baremetal.api.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts to break parsers with: random ones, damaged good ones, and very long ones. */
final class OddTexts {

  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          ":",
          "/",
          "//",
          "://",
          "@",
          "[",
          "]",
          "%",
          "%2",
          "%zz",
          "%00",
          "?",
          "#",
          "&",
          ";",
          "=",
          "+",
          ",",
          ", ",
          ".",
          "..",
          "-",
          "_",
          "\u0000",
          "\n",
          "\u0085",
          "\u2028",
          "\ud800",
          "\udc00",
          "é",
          "🚀",
          "０",
          "0x",
          "1e9",
          "::",
          "::ffff:",
          "/33",
          "/-1",
          "{",
          "}",
          "\"",
          "\\",
          "'",
          "- ",
          "&a",
          "*a",
          "!!x",
          "<<",
          "null",
          "9223372036854775808",
          "~");

  private static final int LONG = 20_000;

  private OddTexts() {}

  /** Anything, with a leaning towards what is almost one of {@code good}. */
  static Arbitrary<String> like(String... good) {
    Arbitrary<String> seed = Arbitraries.of(good);
    Arbitrary<String> damaged =
        Combinators.combine(seed, Arbitraries.doubles().between(0, 1), Arbitraries.of(PIECES))
            .flatAs(
                (text, at, piece) -> {
                  int position = (int) (at * text.length());
                  return Arbitraries.integers()
                      .between(0, Math.min(3, text.length() - position))
                      .map(
                          dropped ->
                              text.substring(0, position)
                                  + piece
                                  + text.substring(position + dropped));
                });
    Arbitrary<String> repeated =
        Combinators.combine(seed, Arbitraries.of(PIECES), Arbitraries.of(1, 100, LONG))
            .as(
                (text, piece, times) ->
                    text
                        + (piece + text)
                            .repeat(times)
                            .substring(0, Math.min((piece + text).length() * times, LONG * 4)));
    return Arbitraries.frequencyOf(
        Tuple.of(4, damaged),
        Tuple.of(2, Arbitraries.strings().all().ofMaxLength(40)),
        Tuple.of(2, Arbitraries.of(PIECES).list().ofMaxSize(8).map(l -> String.join("", l))),
        Tuple.of(1, seed),
        Tuple.of(1, repeated));
  }
}
