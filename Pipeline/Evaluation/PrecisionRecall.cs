using System.Globalization;

namespace Pipeline.Evaluation;

/// <summary>Counts of one layer: right, predicted and gold items. Figures are percent.</summary>
public readonly record struct PrecisionRecall(int Right, int Predicted, int Gold)
{
    public double Precision => Predicted == 0 ? 0 : 100.0 * Right / Predicted;

    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    public double F1 => Harmonic(Precision, Recall);

    public static double Harmonic(double precision, double recall) =>
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.00}  R {Recall:0.00}  F1 {F1:0.00}");
}
