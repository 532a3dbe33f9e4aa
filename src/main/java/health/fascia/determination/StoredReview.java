package health.fascia.determination;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A person's decision as tables keep it: the columns reviewer, reviewer_role, decision and rationale, empty where no person decided. */
public final class StoredReview {

    private StoredReview() {}

    /** Reads the person's decision of a row; null where the system decided. */
    public static @Nullable Review read(ResultSet row) throws SQLException {
        String reviewer = row.getString("reviewer");
        return reviewer == null
                ? null
                : new Review(
                        reviewer,
                        row.getString("reviewer_role"),
                        row.getString("decision"),
                        row.getString("rationale"));
    }

    /** Writes the four columns, which stand together in their order. */
    public static void bind(PreparedStatement write, int first, @Nullable Review review) throws SQLException {
        write.setString(first, review == null ? null : review.reviewer());
        write.setString(first + 1, review == null ? null : review.role());
        write.setString(first + 2, review == null ? null : review.decision());
        write.setString(first + 3, review == null ? null : review.rationale());
    }
}
