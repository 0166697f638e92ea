package io.baremetal.api.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTest {

  @Test
  void isSplit_whenAllPartsAreThere() {
    Url url = Url.parse("HTTP://user:p@ss@h.example:8080/a%20b/c?x=1&y=2&x=3#frag");
    assertThat(url.scheme()).isEqualTo("http");
    assertThat(url.authority()).isEqualTo("h.example:8080");
    assertThat(url.hostname()).isEqualTo("h.example");
    assertThat(url.port()).contains("8080");
    assertThat(url.path()).isEqualTo("/a b/c");
    assertThat(url.query().values()).containsEntry("x", List.of("1", "3"));
    assertThat(url.query().first("y")).contains("2");
  }

  @ParameterizedTest
  @CsvSource({
    "x://[2001:db8::1]:443/p, 2001:db8::1",
    "x://[fe80::1%25eth0]/p, fe80::1%eth0",
    "x://h:1:2, h:1",
    "x://h:, h",
    "//h/p, h",
    "///h/p, ''",
    "mailto:a@b, ''",
    "/p, ''"
  })
  void hasHostname_whenThereIsAnAuthority(String text, String hostname) {
    assertThat(Url.parse(text).hostname()).isEqualTo(hostname);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":",
        "a b:c",
        "http://h:x/",
        "http://h:1:2/",
        "http://[::1",
        "http://[::1]x",
        "http://x[::1]",
        "http://[192.0.2.1]/",
        "http://[fe80::1%25]/",
        "http://h h/",
        "http://h%41/",
        "http://h%/",
        "http://u r@h/",
        "http://h/%zz",
        "http://h/\u0001",
        "http://h/#%z"
      })
  void isRefused_whenMalformed(String text) {
    assertThat(Url.tryParse(text).value()).isEmpty();
  }

  @Test
  void needsSchemeOrSlash_whenReadAsRequest() {
    assertThat(Url.tryParseRequest("h/p").value()).isEmpty();
    assertThat(Url.tryParseRequest("").value()).isEmpty();
    assertThat(Url.parse("h/p").path()).isEqualTo("h/p");
    assertThat(Url.tryParseRequest("//h/p").orThrow().path()).isEqualTo("//h/p");
    assertThat(Url.tryParseRequest("http://h/p#x").orThrow().path()).isEqualTo("/p#x");
  }

  @Test
  void leavesOutPairs_whenTheyCannotBeRead() {
    UrlQuery query = Url.parse("/p?a=%zz&b=1;2&c=x+y%2b&d").query();
    assertThat(query.wellFormed()).isFalse();
    assertThat(query.values()).containsOnlyKeys("c", "d");
    assertThat(query.first("c")).contains("x y+");
    assertThat(query.first("d")).contains("");
  }

  @Test
  void hidesTheLogin_whenRefusing() {
    assertThat(Url.tryParse("http://root:secret@h:x/").reason())
        .hasValueSatisfying(why -> assertThat(why).contains("@h:x").doesNotContain("secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a b@h/",
        "http://%zz@h/",
        "http://[::1%25]/",
        "http://[::1%25%zz]/",
        "http://[::1%25 ]/",
        "http://[::1%25/]",
        "http://[1.2.3.4]/",
        "http://h%41/",
        "http://h%zz/",
        "http://a[b]c/",
        "\u007f",
        "x\u0001"
      })
  void refuses_oddAuthorities(String text) {
    assertThat(Url.tryParse(text).reason()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://[::1%25a%20b]/", "http://h%25/", "http://é%C3%A9/", "http://a%40@h/"})
  void reads_oddAuthorities(String text) {
    assertThat(Url.tryParse(text).value()).isPresent();
  }

  @Test
  void marksEachByte_thatIsNoUtf8() {
    assertThat(Url.parse("http://h/%E2%82x%FF%C3%A9").path()).isEqualTo("/\uFFFD\uFFFDx\uFFFDé");
  }
}
