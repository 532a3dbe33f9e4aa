package health.fascia.edi;

import static org.assertj.core.api.Assertions.assertThat;

import health.fascia.claim.SubmittedClaim;
import health.fascia.edi.ProfessionalClaimFile.Written;
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

    private Path file() {
        return folder.resolve("claims.edi");
    }

    private Written write(List<SubmittedClaim> claims) throws IOException {
        try (OutputStream out = Files.newOutputStream(file())) {
            return ProfessionalClaimFile.write(out, SomeClaims.ENVELOPE, claims);
        }
    }
}
