package health.fascia.edi;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.SubmittedClaim;
import health.fascia.edi.ProfessionalClaimFile.Written;
import health.fascia.edi.ProfessionalClaimFile.WrittenClaim;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a file comes out of it again, and the guide's schema has nothing against it. */
class ClaimsForManyPayersTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aThousandClaimsAreWrittenByTheGuideAndReadBackTheSame() throws IOException {
        List<SubmittedClaim> claims = new SomeClaims(837).list(1000);

        Written written = write(claims);

        assertThat(written.refused()).isEmpty();
        assertThat(written.problems()).isEmpty();
        assertThat(written.claims()).hasSize(1000);
        List<SubmittedClaim> read = new ArrayList<>();
        assertThat(ProfessionalClaimFile.read(file(), read::add)).isEmpty();
        assertThat(read).containsExactlyElementsOf(claims);
    }

    @Test
    void aClaimThatLacksSomethingIsLeftOutWithTheReason() throws IOException {
        SubmittedClaim good = new SomeClaims(1).one("F-1");
        SubmittedClaim bad = new SomeClaims(2).one("lower case");

        Written written = write(List.of(bad, good));

        assertThat(written.problems()).isEmpty();
        assertThat(written.claims()).extracting(WrittenClaim::number).containsExactly("F-1");
        assertThat(written.total()).isEqualByComparingTo(good.total());
        assertThat(written.refused()).singleElement().satisfies(refused -> assertThat(refused.reasons())
                .contains("The claim number has 1 to 20 capital letters, digits and hyphens."));
    }

    @Test
    void wordsLoseTheSignsThatDivideAFile() {
        assertThat(X12Text.of("Zoë*O\u2019Neill:~^", 60)).isEqualTo("ZOE O'NEILL");
        assertThat(X12Text.of("A".repeat(60), 60)).hasSize(60);
        assertThat(X12Text.of("A".repeat(61), 60)).hasSize(60);
    }

    private Path file() {
        return folder.resolve("claims.edi");
    }

    private Written write(List<SubmittedClaim> claims) throws IOException {
        try (OutputStream out = Files.newOutputStream(file())) {
            return ProfessionalClaimFile.write(out, SomeClaims.ENVELOPE, claims);
        }
    }
}
