package health.fascia.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each guard over the source is shown planted sources: below, at and above its limit. */
class SourceRulesTest {

    @Test
    void acceptAMethodAtTheLimitAndRefuseOneAboveIt() {
        assertThat(problems(methodOf(29))).isEmpty();
        assertThat(problems(methodOf(30))).isEmpty();
        assertThat(problems(methodOf(31))).containsExactly("Planted.java:2: night has 31 lines; 30 is the limit");
    }

    @Test
    void measureConstructorsAndInitializersLikeMethods() {
        assertThat(problems("class Planted {\n    Planted() {\n" + lines(30) + "    }\n}\n"))
                .containsExactly("Planted.java:2: the constructor of Planted has 32 lines; 30 is the limit");
        assertThat(problems("class Planted {\n    static {\n" + lines(30) + "    }\n}\n"))
                .containsExactly("Planted.java:2: the initializer of Planted has 32 lines; 30 is the limit");
    }

    @Test
    void acceptAFileAtTheLimitAndRefuseOneAboveIt() {
        assertThat(problems("class Planted {\n" + "\n".repeat(247) + "}\n")).isEmpty();
        assertThat(problems("class Planted {\n" + "\n".repeat(248) + "}\n")).isEmpty();
        assertThat(problems("class Planted {\n" + "\n".repeat(249) + "}\n"))
                .containsExactly("Planted.java: 251 lines; 250 is the limit");
    }

    @Test
    void acceptParametersAtTheLimitAndRefuseOneMore() {
        assertThat(problems("interface Planted { void f(int a, int b, int c); }"))
                .isEmpty();
        assertThat(problems("interface Planted { void f(int a, int b, int c, int d); }"))
                .isEmpty();
        assertThat(problems("interface Planted { void f(int a, int b, int c, int d, int e); }"))
                .containsExactly("Planted.java:1: f has 5 parameters; 4 is the limit, a record may hold them");
    }

    @Test
    void letARecordHaveAsManyPartsAsItNeeds() {
        assertThat(problems("record Planted(int a, int b, int c, int d, int e) {}"))
                .isEmpty();
        assertThat(problems("record Planted(int a, int b, int c, int d, int e) { static int X; Planted {} }"))
                .isEmpty();
        assertThat(
                        problems(
                                "record P(int a, int b, int c, int d, int e) {"
                                        + " P(int a, int b, int c, int d, int e) { this.a = a; this.b = b; this.c = c; this.d = d; this.e = e; } }"))
                .isEmpty();
    }

    @Test
    void holdTheOtherMethodsOfARecordToTheLimit() {
        assertThat(problems("record Planted(int a) { int f(int b, int c, int d, int e, int g) { return a; } }"))
                .hasSize(1);
        assertThat(problems("record P(int a) { P(int b, int c, int d, int e, int f) { this(b); } }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// TODO later",
                "/* FIXME */",
                "// a licence from Texas",
                "class Licence {}",
                "import lombok.Value;",
                "import static lombok.AccessLevel.NONE;",
                "// https://repo1.example.org/maven2",
                "// http://registry.example.com/x",
                "// https://plugins.example.org/m2/"
            })
    void refuseWordsThatDoNotBelong(String planted) {
        assertThat(problems("\n" + planted + "\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Planted.java:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a license from Texas, see https://www.apache.org/licenses/LICENSE-2.0",
                "// https://maven.apache.org/xsd/maven-4.0.0.xsd",
                "// http://www.omg.org/spec/BPMN/20100524/MODEL",
                "// https://registry.example.gov/licenses",
                "class Toddler {} // repository.save(x)"
            })
    void leaveOrdinaryWordsInPeace(String planted) {
        assertThat(problems(planted)).isEmpty();
    }

    private static List<String> problems(String source) {
        return SourceRules.problems("Planted.java", source);
    }

    /** A method whose body has this many lines, braces included. */
    private static String methodOf(int lines) {
        return "class Planted {\n    void night() {\n" + lines(lines - 2) + "    }\n}\n";
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(line -> "        ;\n").collect(Collectors.joining());
    }
}
